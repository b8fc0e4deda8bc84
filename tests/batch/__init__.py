"""The report over many vacancies."""
