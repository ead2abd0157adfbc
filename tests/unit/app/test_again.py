"""A run of the script that is asked for by the code, and one by a click."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest


def _script(how: str) -> None:
    import streamlit as st
    from streamlit.runtime.scriptrunner import get_script_run_ctx
    from streamlit.runtime.scriptrunner_utils.script_requests import RerunData

    from geoviz.app.again import again

    def first() -> None:
        st.text("the first page")

    def second() -> None:
        st.text("the second page")

    pages = [st.Page(first, default=True), st.Page(second)]
    page = st.navigation(pages)
    runs = st.session_state["runs"] = st.session_state.get("runs", 0) + 1
    if runs == 1:
        # A click on the other page, while this run is busy and sends nothing.
        context = get_script_run_ctx()
        assert context is not None
        assert context.script_requests is not None
        clicked = RerunData(page_script_hash=pages[1]._script_hash)
        context.script_requests.request_rerun(clicked)
        (again if how == "again" else st.rerun)()  # noqa: TID251
    page.run()


@pytest.mark.parametrize(
    ("how", "shown"),
    [("again", "the second page"), ("st.rerun", "the first page")],
)
def test_a_click_on_another_page_meanwhile_counts(how: str, shown: str) -> None:
    """And Streamlit's own way loses it, which is why there is another."""
    app = AppTest.from_function(_script, kwargs={"how": how}).run()
    assert not app.exception
    assert [one.value for one in app.text] == [shown]
