using System.Collections.ObjectModel;

namespace BankHub.Core.Ports;

/// <summary>The files in a bank's folder, as far as it was looked at.</summary>
public sealed class Listing(IList<RemoteFile> files) : ReadOnlyCollection<RemoteFile>(files)
{
    /// <summary>After how many entries, of whatever name, the look was broken off; null where all were seen.</summary>
    public int? CutAt { get; init; }
}
