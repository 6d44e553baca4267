"""Who may report, and who may take a report back, whatever conversation leads there."""

from dataclasses import replace

import pytest

from directives.refusals import NotYourUnit
from operations.report_status import Filing, report_status, undo
from tests.delivery.room import NOW, letter, task


async def owed_by_health(room):
    directive = await room.issue(letter(task("1", "Sở Y tế")))
    return next(one for one in await room.given("SYT", directive) if one.owed)


async def test_an_officer_of_another_unit_leaves_no_report_even_before_the_transaction_is_undone(room):
    one = await owed_by_health(room)
    filing = Filing(assignment_id=one.id, kind="done")
    with pytest.raises(NotYourUnit):
        await report_status(room.records, [filing], words="xong", line_id=1, by=room.officers["STC"], at=NOW)
    assert await room.records.reports.of_assignments([one.id]) == ()


async def test_whoever_no_longer_serves_the_unit_takes_back_nothing_that_was_said_for_it(room):
    one = await owed_by_health(room)
    await room.report(one, "done", words="1 xong")
    relieved = replace(room.officers["SYT"], memberships=room.officers["STC"].memberships)
    with pytest.raises(NotYourUnit):
        await undo(room.records, 1, by=relieved, at=NOW)
    assert (await room.records.assignments.get(one.id)).done
