using BankHub.Channels.Protection.Files;

namespace BankHub.Channels.Files.Beside;

/// <summary>A small file that lies beside another, by which that is checked: its hash, its signature.</summary>
/// <param name="Name">How it is called.</param>
/// <param name="Least">The fewest bytes that it can have: one that is shorter is still being written.</param>
/// <param name="Make">Makes it of the file's name at the bank and its bytes as they leave.</param>
internal sealed record CheckFile(CompanionName Name, int Least, Func<string, ReadOnlyMemory<byte>, byte[]> Make)
{
    /// <summary>The longest that is read.</summary>
    public const long Most = 64 * 1024;

    /// <summary>Reads how it is called; with {name} in it, so that no two files share one.</summary>
    public static CompanionName? Called(StepReader reader, string option, string unlessGiven)
    {
        var name = reader.Companion(option, unlessGiven);
        if (name is null || name.IsOwnOf("*"))
            return name;
        reader.Refuse(option, FileRules.Beside);
        return null;
    }
}
