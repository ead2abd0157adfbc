"""The app on the five articles in seeds/: `streamlit run streamlit_app.py`."""

from pathlib import Path

from geoviz.app.config import Config
from geoviz.app.main import show

show(Config((str(Path(__file__).with_name("seeds")),)))
