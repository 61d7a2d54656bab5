using BankHub.Channels.Files.Beside;
using BankHub.Core.Adapters;

namespace BankHub.Channels.Files;

/// <summary>How files are picked up at one endpoint, and what becomes of them.</summary>
/// <param name="Timeout">The most that one listing, fetch or release may take.</param>
internal sealed record PickUpOptions(TimeSpan Timeout)
{
    /// <summary>The file beside another that says that it is whole; null where none is waited for.</summary>
    public CompanionName? Companion { get; init; }

    /// <summary>Whether no two files can have one companion: one that says of another file that it is whole stays.</summary>
    public bool CompanionIsOwn { get; init; } = true;

    /// <summary>The files beside each one by which it is checked: without them it waits.</summary>
    public IReadOnlyList<CheckFile> Checks { get; init; } = [];

    /// <summary>
    /// How long a file and its checks that do not agree must stand still before they are taken and parked, and how long one that lacks what
    /// must lie beside it waits until that is told.
    /// </summary>
    public TimeSpan CheckPatience { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The folder below the endpoint's own into which a fetched file is moved; null for none.</summary>
    public string? Archive { get; init; }

    /// <summary>Whether a fetched file stays where it is.</summary>
    public bool Leaves { get; init; }

    /// <summary>Whether the bank's server takes names in other letters for the same.</summary>
    public bool IgnoresCase { get; init; }

    /// <summary>
    /// Whether a companion, where one is waited for, says of a file that it is whole. One that is older than its file was left by an
    /// earlier file of that name: both times are the bank's.
    /// </summary>
    public bool IsReleasedBy(DateTimeOffset modified, FolderEntry? companion) =>
        Companion is null || (companion is { IsFile: true } && companion.Modified >= modified);

    public static PickUpOptions Read(Endpoint endpoint, OptionReader options)
    {
        var after = options.Word("afterPickUp", "delete", "archive", "leave");
        if (after == "archive")
            options.Required("archive");
        if (endpoint is { Ready: "companion", Companion: null })
            options.RefuseAddress(ChannelRules.Companion);
        var companion = endpoint.Ready == "companion" ? CompanionName.Read(options, "companion", endpoint.Companion) : null;
        return new PickUpOptions(endpoint.Timeout)
        {
            Companion = companion,
            CompanionIsOwn = companion?.IsOwnOf(endpoint.Pattern ?? "*") ?? true,
            Archive = after == "archive" ? FileChannelOptions.Plain(options, "archive", FileName.IsPath) : null,
            Leaves = after == "leave",
            CheckPatience = options.Seconds("checkPatienceSeconds", 1, 86_400, 900),
            IgnoresCase = options.Flag("ignoreCase"),
        };
    }
}
