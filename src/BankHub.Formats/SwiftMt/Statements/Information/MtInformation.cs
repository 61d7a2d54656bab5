namespace BankHub.Formats.SwiftMt.Statements.Information;

/// <summary>
/// What field 86 says, cut by the layout that it has. The network leaves it to the banks; the layouts are told by their signs.
/// </summary>
/// <param name="Layout">How it is laid out.</param>
/// <param name="Code">The three digits that German banks begin with, the transaction code (GVC); empty otherwise.</param>
/// <param name="Parts">Key and text, in their order; of a free text one part without key.</param>
public sealed record MtInformation(InformationLayout Layout, string Code, IReadOnlyList<KeyValuePair<string, string>> Parts)
{
    /// <summary>Nothing is said.</summary>
    public static readonly MtInformation None = new(InformationLayout.None, "", []);

    /// <summary>Reads a value; whatever it is, all of its text is in the parts.</summary>
    public static MtInformation Of(ReadOnlySpan<byte> value)
    {
        var text = MtText.Of(value);
        return text.Length == 0 ? None
            : NumberedLayout.Read(text) ?? CodedLayout.Read(text) ?? LabelledLayout.Read(text)
            ?? new(InformationLayout.Free, "", [new("", text.ReplaceLineEndings("\n"))]);
    }

    /// <summary>The first text with the key; null if there is none.</summary>
    public string? this[string key]
    {
        get
        {
            foreach (var part in Parts)
            {
                if (part.Key == key)
                {
                    return part.Value;
                }
            }

            return null;
        }
    }
}

/// <summary>How field 86 is laid out.</summary>
public enum InformationLayout
{
    /// <summary>There is nothing in it.</summary>
    None,

    /// <summary>Text for people.</summary>
    Free,

    /// <summary>Numbered parts, ?20, as German, Austrian and Polish banks have them (DFÜ agreement, annex 3, chapter 8).</summary>
    Numbered,

    /// <summary>Codes between slashes, /EREF/, as the network recommends and Dutch and Nordic banks use.</summary>
    Coded,

    /// <summary>Labels with a colon, NAAM: and IBAN:, as Dutch banks print them.</summary>
    Labelled,
}
