using BankHub.Channels.Files.Beside;
using BankHub.Core.Adapters;

namespace BankHub.Channels.Files;

/// <summary>How files are dropped at one endpoint.</summary>
/// <param name="ReadBack">Read the file back before it is published, and compare; a bank that denies reading is taken at the size.</param>
/// <param name="FinalStays">The bank leaves a file under its final name for a while: one that is gone after the rename is doubt.</param>
/// <param name="Timeout">The most that one send, listing or fetch may take.</param>
internal sealed record FileChannelOptions(bool ReadBack, bool FinalStays, TimeSpan Timeout)
{
    public const string DefaultSuffix = ".part";

    /// <summary>False for a bank that cannot rename: the file is written under its final name.</summary>
    public bool Renames { get; init; } = true;

    /// <summary>The companion that releases a file once it is whole; null for none.</summary>
    public CompanionName? Release { get; init; }

    /// <summary>How temporary names end.</summary>
    public string Suffix { get; init; } = DefaultSuffix;

    /// <summary>The folder below the endpoint's own in which temporary files lie; null for the endpoint's own.</summary>
    public string? TemporaryFolder { get; init; }

    /// <summary>False for a bank whose server cannot force a file to its disk, whatever it announces.</summary>
    public bool Syncs { get; init; } = true;

    /// <summary>The files that are put beside each dropped one, before it, by which the bank checks it.</summary>
    public IReadOnlyList<CheckFile> Checks { get; init; } = [];

    /// <summary>What goes for an endpoint at which files are picked up; null elsewhere.</summary>
    public PickUpOptions? PickUp { get; init; }

    public static FileChannelOptions Read(Endpoint endpoint, OptionReader options)
    {
        var common = new FileChannelOptions(
            options.Flag("readBack", unlessGiven: true), options.Flag("finalStays"), endpoint.Timeout)
        {
            Syncs = options.Flag("fsync", unlessGiven: true),
        };
        if (endpoint.Role == "pickUp")
            return common with { PickUp = PickUpOptions.Read(endpoint, options) };
        var renames = options.Flag("rename", unlessGiven: true);
        var release = CompanionName.Read(options, "release", options.Text("release"));
        if (renames && release is not null)
            options.Refuse("release", ChannelRules.Release);
        return common with
        {
            Renames = renames,
            Release = release,
            Suffix = Plain(options, "temporarySuffix", s => s[0] == '.' && FileName.IsPlain("x" + s)) ?? DefaultSuffix,
            TemporaryFolder = Plain(options, "temporaryFolder", FileName.IsPath),
        };
    }

    /// <summary>An option that becomes part of a name.</summary>
    public static string? Plain(OptionReader options, string name, Func<string, bool> isFit)
    {
        if (options.Text(name) is not { } text)
            return null;
        if (text.Length is > 0 and <= MaxPart && isFit(text))
            return text;
        options.Refuse(name, ChannelRules.FilePart);
        return null;
    }

    private const int MaxPart = 100;
}
