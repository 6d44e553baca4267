"""The records of the office within one transaction: a store for each kind of thing."""

from sqlalchemy.ext.asyncio import AsyncConnection

from storage.acknowledgements import Acknowledgements
from storage.assignments import Assignments
from storage.directives import Directives
from storage.drafts import Drafts
from storage.escalations import Escalations
from storage.events import Events
from storage.evidence import EvidenceStore
from storage.groups import Groups
from storage.inbox import Inbox
from storage.invitations import Invitations
from storage.marks import Marks
from storage.matters import Matters
from storage.outbox import Outbox
from storage.penalties import Penalties
from storage.people import People
from storage.prompts import Prompts
from storage.questions import Questions
from storage.reminders import Reminders
from storage.reports import Reports
from storage.screens import Screens
from storage.silences import Silences
from storage.successions import Successions
from storage.units import Units
from storage.urgings import Urgings


class Records:
    """Everything at rest, as one transaction sees it."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Speak through one connection, whose transaction is somebody else's."""
        self.connection = connection
        self.people = People(connection)
        self.units = Units(connection)
        self.successions = Successions(connection)
        self.invitations = Invitations(connection)
        self.groups = Groups(connection)
        self.drafts = Drafts(connection)
        self.directives = Directives(connection)
        self.events = Events(connection)
        self.assignments = Assignments(connection)
        self.acknowledgements = Acknowledgements(connection)
        self.reports = Reports(connection)
        self.matters = Matters(connection)
        self.urgings = Urgings(connection)
        self.escalations = Escalations(connection)
        self.silences = Silences(connection)
        self.evidence = EvidenceStore(connection)
        self.questions = Questions(connection)
        self.prompts = Prompts(connection)
        self.reminders = Reminders(connection)
        self.marks = Marks(connection)
        self.inbox = Inbox(connection)
        self.outbox = Outbox(connection)
        self.screens = Screens(connection)
        self.penalties = Penalties(connection)
