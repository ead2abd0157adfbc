"""Files to documents, and a document's cut into blocks."""

from geoviz.read.documents import read_documents

__all__ = ["read_documents"]
