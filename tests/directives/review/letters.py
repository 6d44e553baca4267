"""A letter to be reviewed, and small ways to speak of it."""

from datetime import date

from directives.letters.draft import Deadline, Doubt, Draft, LetterTask
from directives.review import review_of
from directives.units import Directory, Unit, UnitKind

SEPTEMBER = Deadline(phrase="trước ngày 30/9/2026", due=date(2026, 9, 30))
PERHAPS = Deadline(phrase="tháng 10/2026", due=date(2026, 10, 31), certain=False)
SLIPPED = Deadline(phrase="ngày 5/1/2026", due=date(2026, 1, 5), certain=False)
NEVER = Deadline(phrase="3 ngày sau hội nghị", due=None)
DIRECTORY = Directory(
    [
        Unit(code="STC", name="Sở Tài chính", kind=UnitKind.DEPARTMENT),
        Unit(code="SYT", name="Sở Y tế", kind=UnitKind.DEPARTMENT),
        Unit(code="SNV", name="Sở Nội vụ", kind=UnitKind.DEPARTMENT),
        Unit(code="HD", name="Huyện Hòn Đất", kind=UnitKind.DISTRICT),
        Unit(code="AB", name="Huyện An Biên", kind=UnitKind.DISTRICT),
    ]
)
LETTER = Draft(
    kind="công văn",
    number="12/UBND-TH",
    issuer="Ủy ban nhân dân tỉnh",
    date=date(2026, 8, 1),
    subject="rà soát",
    recipients=("các sở", "UBND các huyện", "Sở Lạ"),
    tasks=(
        LetterTask(section="1", text="Rà soát. Báo cáo trước ngày 30/9/2026. Lưu hồ sơ.", deadlines=(SEPTEMBER,)),
        LetterTask(section="2", text="Thống kê; gửi số liệu.", leads=("Sở Y tế",), coordinators=("các sở",)),
        LetterTask(section="3", text="Diễn tập tháng 10/2026", leads=("Sở Lạ",), deadlines=(PERHAPS, SLIPPED, NEVER)),
    ),
    doubts=(
        Doubt(code="no-signer"),
        Doubt(code="deadline-uncertain", facts={"task": "3", "phrase": "tháng 10/2026"}),
        Doubt(code="lead-as-above", facts={"task": "2"}),
        Doubt(code="read-by-ocr"),
    ),
)


def review():
    return review_of(LETTER)
