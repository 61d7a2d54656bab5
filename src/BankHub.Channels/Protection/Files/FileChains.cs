using BankHub.Channels.Protection.Files.Packed;
using BankHub.Core.Adapters;
using BankHub.Keys.Named;

namespace BankHub.Channels.Protection.Files;

/// <summary>Makes the chains that connections choose for their file endpoints.</summary>
internal sealed class FileChains(NamedKeys keys)
{
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

    private static IFileStep? Step(string word, StepReader reader) => word switch
    {
        "gzip" => new GzipStep(),
        _ => null,
    };
}
