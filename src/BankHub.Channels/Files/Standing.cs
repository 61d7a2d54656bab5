namespace BankHub.Channels.Files;

/// <summary>What lies under a file's final name.</summary>
internal enum Standing
{
    Nothing,

    /// <summary>Our bytes, or as many of them when only the size was asked for.</summary>
    Ours,

    /// <summary>Something that is not ours.</summary>
    Other,

    /// <summary>A file of our size, gone when it was to be read: the bank takes files at any moment.</summary>
    Vanished,
}
