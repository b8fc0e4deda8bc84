"""The report over many vacancies: collected in one pass in bounded memory, written as HTML, XLSX, CSV or JSON."""
