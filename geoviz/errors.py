"""The one error tree.

    GeovizError
    ├── SourceError (ValueError)          a source as a whole is at fault
    │   ├── SourceNotFoundError (FileNotFoundError)
    │   ├── EmptySourceError              no document in it
    │   ├── UnreadableError (OSError)     permission, not a regular file
    │   ├── EncodingError                 binary, or no known text encoding
    │   ├── FormatError                   a PDF, archive, ... that is broken or locked
    │   ├── TooLargeError
    │   ├── WorkLimitError                reading it takes too much time or memory
    │   ├── TableError                    no text column, a broken row
    │   └── DuplicateDocumentError        two documents of one id
    ├── DataError (ValueError)            a shipped or rebuilt data file is at fault
    │   ├── GazetteerError                a row is broken; names file and line
    │   └── MissingDataError (FileNotFoundError)
    ├── CacheError (OSError)              the compiled index cannot be read nor made
    ├── OutputError (OSError)             the result cannot be written
    ├── OnlineError (OSError)             the service asked for in the network failed
    ├── RecogniserError (ImportError)     a recogniser or its model is not installed
    ├── AddressError (OSError)            the app cannot listen where the user asked
    ├── BrowserError (OSError)            no browser to draw a picture, or it failed
    ├── PictureSizeError (ValueError)     a picture too small or too large
    ├── CoordinateError (ValueError)      a point that is none
    ├── DayError (ValueError)             not a DAY
    ├── CorrectionError (ValueError)      a correction, or a row of corrections.csv
    ├── ProjectError (ValueError)         a folder is no project, or a broken one
    ├── RailwayError (ValueError)         railway lines are broken, or do not lead there
    └── UnknownNameError (KeyError)       names the ones that exist

Each also inherits the builtin that a caller would expect. A message names the file,
row or text at fault and ends with what to do next.
"""

from __future__ import annotations


class GeovizError(Exception):
    """Base of every error that geoviz raises on purpose."""


class SourceError(GeovizError, ValueError):
    """A source given by the user cannot be used."""


class SourceNotFoundError(SourceError, FileNotFoundError):
    """No such file or folder."""


class EmptySourceError(SourceError):
    """A file without text, or a folder without a document."""


class UnreadableError(SourceError, OSError):
    """The file exists and cannot be opened."""


class EncodingError(SourceError):
    """The bytes are not text in any encoding that can be told."""


class FormatError(SourceError):
    """A PDF, Word or Parquet file or an archive is broken, locked or hostile."""


class TooLargeError(SourceError):
    """The file, or what it unpacks to, is larger than the limit."""


class WorkLimitError(SourceError):
    """Reading the file takes more time or memory than it may; it was stopped."""


class TableError(SourceError):
    """A table has no text column, or a row that cannot be read."""


class DuplicateDocumentError(SourceError):
    """Two documents would have the same id."""


class DataError(GeovizError, ValueError):
    """A data file of the project is at fault."""


class GazetteerError(DataError):
    """A gazetteer row is broken; the message names file and line."""


class MissingDataError(DataError, FileNotFoundError):
    """A data file is not where the installation should have put it."""


class CacheError(GeovizError, OSError):
    """The compiled index can be neither read nor written."""


class OutputError(GeovizError, OSError):
    """The result cannot be written where the user asked."""


class OnlineError(GeovizError, OSError):
    """The geocoder in the network that the user asked for cannot answer."""


class RecogniserError(GeovizError, ImportError):
    """The recogniser that the user asked for, or its model, cannot be loaded."""


class AddressError(GeovizError, OSError):
    """The app cannot listen at the address that the user gave."""


class BrowserError(GeovizError, OSError):
    """There is no browser to draw a picture with, or it failed."""


class PictureSizeError(GeovizError, ValueError):
    """Not a size that a picture can have."""


class CoordinateError(GeovizError, ValueError):
    """Not a longitude and latitude in degrees."""


class DayError(GeovizError, ValueError):
    """Not a day, a range of days or `background`."""


class CorrectionError(GeovizError, ValueError):
    """A correction says nothing that could be done; names file and row."""


class ProjectError(GeovizError, ValueError):
    """A project folder that cannot be opened; names the file and the line."""


class RailwayError(GeovizError, ValueError):
    """A user's railway lines are broken, or do not lead where a journey goes."""


class UnknownNameError(GeovizError, KeyError):
    """A name that is not known; the message lists those that are."""

    def __str__(self) -> str:
        """The message itself (KeyError would show its repr)."""
        return str(self.args[0]) if self.args else ""
