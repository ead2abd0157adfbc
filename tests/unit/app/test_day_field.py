"""The field for a day, as Streamlit runs it."""

from __future__ import annotations

from datetime import date

from streamlit.testing.v1 import AppTest


def _script() -> None:
    import streamlit as st

    from geoviz.app.day_field import ask_day

    st.text(str(ask_day("Published")))


def test_a_day_of_the_past_century_can_be_chosen() -> None:
    app = AppTest.from_function(_script).run()
    assert [one.value for one in app.text] == ["None"]
    app.date_input[0].set_value(date(1998, 3, 4)).run()
    assert not app.exception
    assert [one.value for one in app.text] == ["1998-03-04"]


def _far_off() -> None:
    from datetime import date

    import streamlit as st

    from geoviz.app.day_field import ask_day

    st.text(str(ask_day("Day", date(1815, 6, 18))))
    st.text(str(ask_day("Last day", date(2150, 1, 1))))


def test_a_day_that_was_found_can_be_kept() -> None:
    app = AppTest.from_function(_far_off).run()
    assert not app.exception
    assert [one.value for one in app.text] == ["1815-06-18", "2150-01-01"]
