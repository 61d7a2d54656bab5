using BankHub.Core.Findings;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Cases;

/// <summary>What a bank asks us for, in words for people.</summary>
internal static class Asked
{
    /// <summary>The first name that names something, as it may be shown.</summary>
    public static string Name(params ReadOnlySpan<string?> names)
    {
        foreach (var name in names)
        {
            if (Placeholder.Named(name) is { } given)
            {
                return Mask.Text(given);
            }
        }

        return "?";
    }
}
