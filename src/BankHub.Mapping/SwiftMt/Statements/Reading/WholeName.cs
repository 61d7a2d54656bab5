using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.SwiftMt.Statements.Reading;

/// <summary>
/// Names by which a booking is known again. One of sixteen characters that ends with a plus was cut (CBPR+ translation rules, truncation):
/// others may begin alike, so that it names nothing.
/// </summary>
internal static class WholeName
{
    private const int Width = 16;

    public static string? Of(string? name) => name is { Length: Width } && name[^1] == '+' ? null : Placeholder.Named(name);
}
