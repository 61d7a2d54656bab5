using BankHub.Channels.Protection.Files.Cms;
using BankHub.Channels.Protection.Files.Packed;
using BankHub.Channels.Protection.Files.Pgp;
using BankHub.Core.Adapters;
using BankHub.Keys.Named;

namespace BankHub.Channels.Protection.Files;

/// <summary>Makes the chains that connections choose for their file endpoints.</summary>
internal sealed class FileChains(NamedKeys keys) : IDisposable
{
    private readonly List<PgpHomes> _homes = [];

    /// <summary>The chain of an endpoint, null where none is chosen; what is wrong becomes findings.</summary>
    public FileChain? Read(Endpoint endpoint, OptionReader options)
    {
        var words = endpoint.ProtectionOf(options.Target);
        if (words.Count == 0)
            return null;
        var reader = new StepReader(options, keys, endpoint.Role != "pickUp");
        var steps = words.Select(word => Step(word, reader)).OfType<IFileStep>().ToArray();
        if (steps.Length < words.Count || words.Distinct(StringComparer.Ordinal).Count() < words.Count)
            options.RefuseChoice("protection", FileRules.Step);
        return new FileChain(steps, reader.Suffix());
    }

    public void Dispose() => _homes.ForEach(home => home.Dispose());

    private IFileStep? Step(string word, StepReader reader) => word switch
    {
        "gzip" => new GzipStep(),
        "zip" => new ZipStep(),
        "pgp" => PgpStep.Read(reader, Homes()),
        "cms" => CmsStep.Read(reader),
        _ => null,
    };

    private PgpHomes Homes()
    {
        var homes = new PgpHomes();
        _homes.Add(homes);
        return homes;
    }
}
