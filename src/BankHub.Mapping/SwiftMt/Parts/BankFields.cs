using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.SwiftMt.Parts;

/// <summary>
/// Fields that name banks (51 to 58), by their options: A a BIC, B a branch, C a clearing code or an account, D name and address; before
/// each an account or a clearing code may stand.
/// </summary>
internal static class BankFields
{
    public static MtBank? Read(SaidField? field, string path, BankMapping mapping, Incoming from)
    {
        if (field is null)
        {
            return null;
        }

        var line = field["Account"]?.Trim(' ');
        var isCode = line is not null && ClearingCodes.IsOne(line);
        var member = isCode ? ClearingCodes.Read(line!, mapping) : null;
        var agent = Named(field, path, from) is { } named ? named with { ClearingSystemMemberIdentification = member }
            : member is not null ? new Agent { ClearingSystemMemberIdentification = member }
            : null;
        var asksForGross = isCode && ClearingCodes.AsksForGross(line!);
        if (isCode && member is null && !asksForGross)
        {
            Unknown(field, agent, path, from);
        }

        return new(agent, line is null || isCode ? null : AccountLines.Read(line))
        {
            Side = field["D/C Mark"],
            AsksForGross = asksForGross,
        };
    }

    /// <summary>A code that nobody knows beside a name is left out; alone it leaves open which bank is meant.</summary>
    private static void Unknown(SaidField field, Agent? agent, string path, Incoming from)
    {
        if (agent is not null)
        {
            field.Leave("clearing code");
        }
        else
        {
            from.Report(path, "clearing-code", "The clearing code is of no system that is known, or its number is none of it.");
        }
    }

    private static Agent? Named(SaidField field, string path, Incoming from)
    {
        switch (field.Option)
        {
            case 'A':
                return new() { Bic = from.Value<Bic>($"{path}.bic", field["Identifier Code"] ?? "") };
            case 'B' when field["Location"] is { } location:
                return new()
                {
                    Name = Placeholder.NotProvided,
                    PostalAddress = from.Words(location) is { } words ? new() { AddressLine = [words] } : null,
                };
            case 'D':
                var lines = from.Words(SaidField.LinesOf(field["Name and Address"] ?? ""));
                if (lines.Count == 0)
                {
                    from.Report(path, "incomplete", "The field names no bank.");
                    return null;
                }

                var isNamed = Placeholder.Named(lines[0]) is not null;
                return !isNamed && lines.Count == 1 && field["Account"] is not null ? null : new()
                {
                    Name = lines[0],
                    PostalAddress = lines.Count > 1 ? new() { AddressLine = [.. lines.Skip(1)] } : null,
                };
            default:
                return null;
        }
    }
}
