namespace BankHub.Hub.Restore;

/// <summary>The database was restored, or a standby took over, while this process ran.</summary>
public sealed class OtherHistoryException() : IOException(
    "The database stands on another history than when this node started: restart it, compare with the banks, resume each connection.");
