using BankHub.Formats.Iso20022.Market.Rules;
using BankHub.Formats.Iso20022.Writing;

namespace BankHub.Formats.Iso20022.Market.Cbpr;

/// <summary>Which characters CBPR+ carries, and where.</summary>
internal static class CbprTextRules
{
    private static readonly Guideline Every = new(CbprRules.Source);

    public static readonly IReadOnlyList<MarketRule> All =
    [
        Every.Texts("cbpr-characters", "Texts have only characters that are printed in ASCII (FIN-X extended).",
            (element, text) => Demands.IsReference(element) || CharacterSet.SwiftExtended.Allow(text)),
        Every.Texts("cbpr-reference-characters", "References have only characters of the x set of SWIFT.",
            (element, text) => !Demands.IsReference(element) || CharacterSet.SwiftX.Allow(text)),
    ];
}
