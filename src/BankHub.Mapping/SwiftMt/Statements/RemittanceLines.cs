namespace BankHub.Mapping.SwiftMt.Statements;

/// <summary>Words for the payee, of which a canonical line holds 140 characters.</summary>
internal static class RemittanceLines
{
    private const int Width = 140;

    public static IEnumerable<string> Of(string text) =>
        text.Chunk(Width).Select(part => new string(part).Trim(' ')).Where(part => part.Length > 0);
}
