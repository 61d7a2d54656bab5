using BankHub.Core.Adapters;
using BankHub.Tests.Mapping.Iso20022;

namespace BankHub.Tests.Mapping.SwiftMt;

/// <summary>The shared tables of the folder mappings/swiftmt, with the schemes that tests use.</summary>
internal static class MtTables
{
    public static readonly BankMapping Plain = Words.Of(
        "swiftmt/clearing-code", "swiftmt/charge-bearer", "swiftmt/instruction", "swiftmt/party-identifier", "iso20022/return-reason");

    /// <summary>With every one of these service levels and instruments as what no scheme prescribes.</summary>
    public static BankMapping With(params IEnumerable<string> paymentTypes) => Plain with
    {
        Codes = new Dictionary<string, IReadOnlyDictionary<string, string>>(Plain.Codes)
        {
            ["paymentType"] = paymentTypes.Append("-").Distinct().ToDictionary(words => words, _ => "cross-border"),
        },
    };
}
