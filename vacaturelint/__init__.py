"""Screen Dutch vacancies and function profiles on plain language, fair demands and completeness."""

__version__ = "0.1.0"
