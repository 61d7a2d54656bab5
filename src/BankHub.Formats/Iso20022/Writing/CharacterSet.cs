using System.Buffers;
using BankHub.Formats.Xml;

namespace BankHub.Formats.Iso20022.Writing;

/// <summary>Which characters the texts of a message may hold.</summary>
public sealed class CharacterSet
{
    /// <summary>All that XML can carry (XML 1.0, section 2.2).</summary>
    public static readonly CharacterSet Any = new("any", null);

    /// <summary>The Latin characters that every SEPA participant takes (EPC217-08, section 1.4).</summary>
    public static readonly CharacterSet SepaLatin = new(
        "sepa-latin", SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-?:().,'+ "));

    /// <summary>The x character set of SWIFT without line ends (CBPR+ usage guidelines: FIN-X restricted).</summary>
    public static readonly CharacterSet SwiftX = new(
        "swift-x", SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-?:().,'+ "));

    /// <summary>The z character set of SWIFT without line ends (SWIFT Standards MT, character sets).</summary>
    public static readonly CharacterSet SwiftZ = new(
        "swift-z", SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,-()/='+:?!\"%&*<>;{@#_ "));

    /// <summary>Names, addresses and remittance in CBPR+: all that is printed in ASCII (CBPR+ usage guidelines: FIN-X extended).</summary>
    public static readonly CharacterSet SwiftExtended = new(
        "swift-extended", SearchValues.Create(string.Concat(Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code))));

    /// <summary>
    /// What Swiss banks take (Swiss Payment Standards, character set since 2022): ASCII, Latin-1, Latin Extended-A, the Romanian letters
    /// with a comma below and the euro sign.
    /// </summary>
    public static readonly CharacterSet Swiss = new(
        "swiss", SearchValues.Create(string.Concat(
            Enumerable.Range(' ', '~' - ' ' + 1).Concat(Enumerable.Range(0xA0, 0x180 - 0xA0)).Select(code => (char)code)) + "ȘșȚț€"));

    private readonly SearchValues<char>? _allowed;

    private CharacterSet(string name, SearchValues<char>? allowed) => (Name, _allowed) = (name, allowed);

    /// <summary>What manifests call it.</summary>
    public string Name { get; }

    /// <summary>Whether all characters of the text are in the set.</summary>
    public bool Allow(ReadOnlySpan<char> text) => IsAny ? XmlOutput.CanWrite(text) : !text.ContainsAnyExcept(_allowed!);

    /// <summary>Whether the set is all that XML can carry, which XML's own writer looks at too.</summary>
    internal bool IsAny => _allowed is null;
}
