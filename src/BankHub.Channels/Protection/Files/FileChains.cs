using BankHub.Channels.Protection.Files.Cms;
using BankHub.Channels.Protection.Files.Enveloped;
using BankHub.Channels.Protection.Files.Hashed;
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
        if (steps.Length < words.Count || words.Distinct(StringComparer.Ordinal).Count() < words.Count || !AreInOrder(steps))
            options.RefuseChoice("protection", FileRules.Step);
        var beside = steps.Select(step => step.Beside?.Name.Template)
            .Append(reader.Leaves ? reader.Text("release") : endpoint.Ready == "companion" ? endpoint.Companion : null)
            .OfType<string>().ToList();
        if (beside.Distinct(StringComparer.OrdinalIgnoreCase).Count() < beside.Count)
            options.RefuseChoice("protection", FileRules.Twice);
        return new FileChain(steps, reader.Suffix());
    }

    public void Dispose() => _homes.ForEach(home => home.Dispose());

    // A document that is packed or encrypted is none any more; what lies beside a file is about the file as it leaves.
    private static bool AreInOrder(IFileStep[] steps) =>
        steps.Skip(1).All(step => step is not XmlSignatureStep)
        && steps.SkipWhile(step => step.Beside is null).All(step => step.Beside is not null);

    private IFileStep? Step(string word, StepReader reader) => word switch
    {
        XmlSignatureStep.Word => XmlSignatureStep.Read(reader),
        "gzip" => new GzipStep(),
        "zip" => new ZipStep(),
        "pgp" => PgpStep.Read(reader, Homes()),
        "cms" => CmsStep.Read(reader),
        HashFileStep.Word => HashFileStep.Read(reader),
        _ => null,
    };

    private PgpHomes Homes()
    {
        var homes = new PgpHomes();
        _homes.Add(homes);
        return homes;
    }
}
