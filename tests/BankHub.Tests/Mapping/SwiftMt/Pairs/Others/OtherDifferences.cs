namespace BankHub.Tests.Mapping.SwiftMt.Pairs.Others;

/// <summary>What a message about cheques, charges or money to come says in one form alone, with the reason.</summary>
internal static class OtherDifferences
{
    public static readonly OneSided Alone = new(new Dictionary<string, string>
    {
        ["MT110, not camt.107: (sender|receiver)"] = "the other half has no business header",
    });
}
