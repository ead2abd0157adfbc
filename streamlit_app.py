"""The app on the five articles in seeds/: `streamlit run streamlit_app.py`."""

from pathlib import Path

from geoviz.app.main import show

show([Path(__file__).with_name("seeds")])
