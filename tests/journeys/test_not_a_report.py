"""What is passed on, quoted, spoken or drawn is no report, and gets one line on what to send instead."""

import pytest

from tests.journeys.gestures import issue_sample, news


@pytest.fixture
async def farms(town):
    clerk, officer = await town.clerk(), await town.officer("SNNPTNT")
    await issue_sample(town, clerk)
    await news(town, clerk)
    await town.hears(officer, "HỎA TỐC")
    return officer


async def said(town):
    async with town.office.database.reading() as records:
        [one] = [each for each in await records.assignments.task("2") if each.owed]
    return None if one.report is None else one.report.words


async def test_a_forwarded_line_is_no_report_whoever_wrote_it(town, farms):
    colleague = town.stranger()
    colleague.say("/start")
    await news(town, colleague)
    line = colleague.say("2 xong")
    await news(town, colleague)
    farms.forward(line)
    await town.hears(farms, "Tin chuyển tiếp không được ghi nhận")
    own = farms.say("tuần trước 2 được 10%")
    await news(town, farms)
    farms.forward(own)
    await town.hears(farms, "Tin chuyển tiếp không được ghi nhận")
    assert await said(town) == "tuần trước 2 được 10%"


async def test_a_quoted_line_is_no_report_and_the_words_below_it_are(town, farms):
    farms.quote("2 xong")
    await town.hears(farms, "không được ghi nhận")
    assert await said(town) is None
    farms.quote("2 xong", "chưa đâu ạ, 2 được 40%")
    await town.hears(farms, "Việc 2: đang thực hiện, 40%")


@pytest.mark.parametrize(
    "content",
    [
        {"voice": {"file_id": "v", "file_unique_id": "v", "duration": 3}},
        {
            "sticker": {
                "file_id": "s",
                "file_unique_id": "s",
                "type": "regular",
                "width": 512,
                "height": 512,
                "is_animated": False,
                "is_video": False,
            }
        },
        {"location": {"latitude": 10.0, "longitude": 105.1}},
        {"contact": {"phone_number": "0912345678", "first_name": "Đầu mối"}},
    ],
    ids=lambda content: next(iter(content)),
)
async def test_a_voice_a_sticker_a_place_and_a_contact_get_one_line_on_what_to_send(town, farms, content):
    farms.send_other(**content)
    await town.hears(farms, "Vui lòng gõ số việc và tình hình, ví dụ: 12 xong")
    assert await said(town) is None
