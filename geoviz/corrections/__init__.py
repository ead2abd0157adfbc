"""What people decide about what was found: records, where they hold, what they do."""

from geoviz.corrections.make import make_correction
from geoviz.corrections.record import KINDS, SCOPES, Correction, Outcome

__all__ = ["KINDS", "SCOPES", "Correction", "Outcome", "make_correction"]
