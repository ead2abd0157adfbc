"""Ways to bring articles: files, pasted words, a folder where the server allows it."""

from __future__ import annotations

import streamlit as st

from geoviz.app import jobs, opening
from geoviz.app.again import again
from geoviz.app.config import Config
from geoviz.app.day_field import ask_day
from geoviz.app.limits import MAX_PASTED, MAX_UPLOAD, UPLOAD_MB
from geoviz.app.session import Metadata
from geoviz.read.documents import Upload
from geoviz.read.sources import EXTENSIONS

_ROUND = "round of uploads"
_PASTED = "number of pasted texts"
_READING = "Reading and mapping your articles"


def show(config: Config) -> None:
    """A tab for each way."""
    names = ["Upload files", "Paste text"]
    if config.allow_folders:
        names.append("Open a folder")
    upload, paste, *folder = st.tabs(names)
    with upload:
        _upload()
    with paste:
        _paste()
    for tab in folder:
        with tab:
            _open_folder()


def _upload() -> None:
    number = st.session_state.setdefault(_ROUND, 0)
    files = st.file_uploader(
        f"Articles, or a project (zip): at most {MAX_UPLOAD // 1_000_000} MB together",
        type=[one[1:] for one in EXTENSIONS],
        accept_multiple_files=True,
        max_upload_size=UPLOAD_MB,
        key=f"uploads {number}",
    )
    if not files:
        return
    uploads = [Upload(file.name, file.getvalue()) for file in files]
    # A new uploader is empty, and Streamlit frees what the old one held.
    st.session_state[_ROUND] = number + 1
    jobs.start(jobs.Job(_READING, opening.uploaded(uploads)))
    again()


def _paste() -> None:
    with st.form("paste", clear_on_submit=True, border=False):
        text = st.text_area("The article's text", height=160, max_chars=MAX_PASTED)
        title, publisher, day = st.columns(3)
        with title:
            called = st.text_input("Title (if it is not in the text)", max_chars=300)
        with publisher:
            by = st.text_input("Publisher", max_chars=200)
        with day:
            published = ask_day("Published")
        if not st.form_submit_button("Add this text", icon=":material/add:"):
            return
    if not text.strip():
        st.warning("There is no text yet; paste an article first.")
        return
    number = st.session_state.get(_PASTED, 0) + 1
    st.session_state[_PASTED] = number
    upload = Upload(f"pasted {number}.txt", text.encode("utf-8", "replace"))
    said = Metadata(" ".join(called.split()), " ".join(by.split()), published)
    jobs.start(jobs.Job(_READING, opening.uploaded([upload], said)))
    again()


def _open_folder() -> None:
    with st.form("folder", border=False):
        path = st.text_input("File or folder on the computer that runs this app")
        if not st.form_submit_button("Open", icon=":material/folder_open:"):
            return
    if path.strip():
        jobs.start(jobs.Job(_READING, opening.folder(path.strip())))
        again()
