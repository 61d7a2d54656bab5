namespace BankHub.Cli.Demo;

/// <summary>Invented people and firms; the payer is always the same shop.</summary>
internal static class Names
{
    public const string Payer = "Harbour Lights Trading";

    private static readonly string[] First =
        ["Ada", "Ben", "Clara", "David", "Elif", "Femi", "Grace", "Hugo", "Ines", "Jonas", "Keiko", "Liam", "Mara", "Noor", "Omar"];

    private static readonly string[] Last =
        ["Abbott", "Brandt", "Costa", "Dubois", "Evans", "Fischer", "Garcia", "Hansen", "Ito", "Jensen", "Keller", "Lindqvist", "Moreau"];

    private static readonly string[] Trades = ["Bakery", "Carpentry", "Films", "Foods", "Glass", "Logistics", "Optics", "Tools"];

    public static string Person(Random dice) => $"{Of(First, dice)} {Of(Last, dice)}";

    public static string Firm(Random dice) => $"{Of(Last, dice)} {Of(Trades, dice)}";

    private static string Of(string[] words, Random dice) => words[dice.Next(words.Length)];
}
