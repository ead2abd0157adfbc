"""A project: articles, corrections and settings in a folder that git can keep."""

from geoviz.project.corrections_file import read_corrections, write_corrections
from geoviz.project.folder import Project, is_project, read_settings
from geoviz.project.settings_file import Details, Settings

__all__ = [
    "Details",
    "Project",
    "Settings",
    "is_project",
    "read_corrections",
    "read_settings",
    "write_corrections",
]
