namespace BankHub.Core.Ports;

/// <summary>Fetches files that a bank has put out at one endpoint.</summary>
public interface IPickUp
{
    /// <summary>Whether a released file stays where it is: then who fetches must remember what is stored.</summary>
    bool Leaves => false;

    /// <summary>
    /// Lists what lies there and matches the endpoint's pattern; names are the bank's and may be hostile. What goes wrong, here and below,
    /// is a <see cref="PickUpException"/>.
    /// </summary>
    Task<Listing> ListAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Reads a file whole; null when it is gone, was longer than <paramref name="limit"/> bytes or changed while it was read.
    /// </summary>
    Task<ReadOnlyMemory<byte>?> FetchAsync(RemoteFile file, long limit, CancellationToken cancellationToken);

    /// <summary>Deletes or archives the file at the bank, after it was stored here; a file that is gone is no error.</summary>
    Task ReleaseAsync(RemoteFile file, CancellationToken cancellationToken);
}

/// <summary>A file at the bank as it was listed.</summary>
public sealed record RemoteFile(string Name, long Size, DateTimeOffset Modified)
{
    /// <summary>Why it is not fetched: its name, that it is no file, what it waits for; null for one that may be fetched.</summary>
    public string? Refusal { get; init; }

    /// <summary>Whether it is fetched once what the refusal names has come.</summary>
    public bool Waits { get; init; }
}
