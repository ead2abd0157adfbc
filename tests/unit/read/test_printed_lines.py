from geoviz.read.printed_lines import fit, join_pages

WIDE = "The ministers met for an hour and said nothing to those who"


def test_lines_of_a_paragraph_are_joined_and_words_made_whole() -> None:
    page = f"{WIDE}\nwaited at the harbour; the dele-\ngation left for Mom-\nbasa."
    assert join_pages([page]) == (
        f"{WIDE} waited at the harbour; the delegation left for Mombasa."
    )


def test_a_line_with_room_for_the_next_word_ends_its_paragraph() -> None:
    page = f"Ferry sinks off Zanzibar\n{WIDE}\nwaited.\n{WIDE}\nwaited again."
    assert join_pages([page]) == (
        f"Ferry sinks off Zanzibar\n\n{WIDE} waited.\n\n{WIDE} waited again."
    )


def test_a_blank_line_ends_a_paragraph_unless_there_is_one_after_each_line() -> None:
    assert join_pages([f"{WIDE}\n\n{WIDE}\nwaited."]) == f"{WIDE}\n\n{WIDE} waited."
    double = "\n\n".join([WIDE] * 6)
    assert join_pages([double]) == " ".join([WIDE] * 6)


def test_hyphens_that_belong_to_the_word_stay() -> None:
    assert "Anglo-American" in join_pages([f"{WIDE} Anglo-\nAmerican talks\nin Oslo."])
    kept = join_pages([f"{WIDE} long-\nterm plans\n{WIDE} long-term."])
    assert kept.count("long-term") == 2
    assert "co\u00adop" not in join_pages([f"{WIDE} co\u00ad\nop"])
    assert join_pages([f"{WIDE} co\u00ad\nop"]).endswith("coop")


def test_running_heads_and_page_numbers_are_left_out() -> None:
    days = ("Monday", "Tuesday", "Friday")
    pages = [
        f"The Daily Lake, page {number}\nOn {day} {WIDE}\nwaited on {day}.\n{number}"
        for number, day in enumerate(days, 1)
    ]
    joined = join_pages(pages)
    assert joined.split("\n\n") == [f"On {day} {WIDE} waited on {day}." for day in days]


def test_a_paragraph_goes_on_over_the_page() -> None:
    assert join_pages([f"{WIDE}\n1", "waited on the next page."]) == (
        f"{WIDE} waited on the next page."
    )


def test_items_of_a_list_stand_alone() -> None:
    page = f"{WIDE}\n• {WIDE}\n• {WIDE}\nwaited."
    assert join_pages([page]) == f"{WIDE}\n\n• {WIDE}\n\n• {WIDE} waited."


def test_ligatures_become_letters_and_control_characters_go() -> None:
    assert join_pages(["The oﬃce in Cardiﬀ\x00 is \x07shut."]) == (
        "The office in Cardiff is shut."
    )
    assert fit("a\r\nb\rc\ud800") == "a\nb\nc"


def test_no_words_give_nothing() -> None:
    assert join_pages([]) == ""
    assert join_pages(["", "\n \n"]) == ""
