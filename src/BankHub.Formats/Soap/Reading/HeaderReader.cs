using BankHub.Formats.Soap.Addressing;
using BankHub.Formats.Soap.Trees;

namespace BankHub.Formats.Soap.Reading;

/// <summary>Reads the blocks of a header; one that must be understood and is not known is a problem.</summary>
internal sealed class HeaderReader(SoapVersion version, SoapReadOptions options, SoapProblems problems)
{
    public List<SoapHeader> Read(SoapElement header)
    {
        var blocks = new List<SoapHeader>();
        foreach (var block in header.Children)
        {
            if (blocks.Count == options.Limits.Headers)
            {
                problems.Add(block.Path, SoapRules.TooMany);
                break;
            }

            blocks.Add(Block(block));
        }

        return blocks;
    }

    private SoapHeader Block(SoapElement block)
    {
        if (block.Name.Namespace.Length == 0)
            problems.Add(block.Path, SoapRules.HeaderName);
        var role = block.Attribute(version == SoapVersion.Soap11 ? "actor" : "role", version.Namespace);
        var read = new SoapHeader(block, MustUnderstand(block), role);
        var isKnown = AddressingReader.Knows(block.Name) || options.Understood.Contains(block.Name);
        if (read is { MustUnderstand: true, IsForUs: true } && !isKnown)
            problems.Add(block.Path, SoapRules.MustUnderstand);
        return read;
    }

    private bool MustUnderstand(SoapElement block)
    {
        switch (block.Attribute("mustUnderstand", version.Namespace)?.Trim())
        {
            case null or "0":
            case "false" when version == SoapVersion.Soap12:
                return false;
            case "1":
            case "true" when version == SoapVersion.Soap12:
                return true;
            default:
                problems.Add(block.Path, SoapRules.Boolean);
                return true;
        }
    }
}
