history-
