using System.Buffers;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Formats.Iso20022.Writing;

namespace BankHub.Cli.Conversion;

/// <summary>A message of ISO 20022 in another of its versions: everything is carried, or nothing is written.</summary>
internal static class IsoConversion
{
    public static IEnumerable<string> Words => MessageVersions.All.Select(version => version.Identifier);

    /// <summary>Why it is not done; none when it is.</summary>
    public static IReadOnlyList<string> Convert(string name, ReadOnlyMemory<byte> whole, string to, IBufferWriter<byte> output)
    {
        using var reader = MessageReader.ReadWhole(whole);
        var target = MessageVersions.Get(to);

        // Also what is tolerated on reading, as an unknown element, would not be carried.
        if (reader.Message is not { } message || reader.Findings.Total > 0)
        {
            return [.. reader.Findings.Select(finding => $"{name}: {finding}")];
        }

        if (reader.Version!.Message != target.Message)
        {
            return [$"{name}: is {reader.Version}, which cannot become {target}."];
        }

        return reader.BusinessHeader is not null
            ? [$"{name}: has a business header, which names the version and is not converted."]
            : [.. MessageWriter.Write(output, target, message).Select(finding => $"{name}: {finding}")];
    }
}
