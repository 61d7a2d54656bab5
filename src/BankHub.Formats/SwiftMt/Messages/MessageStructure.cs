using BankHub.Formats.SwiftMt.Rules.Network;

namespace BankHub.Formats.SwiftMt.Messages;

/// <summary>The fields of a message type as a flat list of places.</summary>
internal sealed class MessageStructure
{
    public MessageStructure(string type, string text)
    {
        (Type, Text) = (type, text);
        var places = new List<Place>();
        var open = -1;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word == "(")
            {
                open = places.Count;
                places.Add(new() { Kind = PlaceKind.Open });
            }
            else if (word[0] == ')')
            {
                var isMandatory = word is ")" or ")+";
                places[open] = places[open] with { Partner = places.Count, IsMandatory = isMandatory };
                places.Add(new() { Kind = PlaceKind.Close, Partner = open, IsRepeated = word is ")+" or ")*", IsMandatory = isMandatory });
            }
            else
            {
                places.Add(word == "." ? new() { Kind = PlaceKind.Any } : Field(word));
            }
        }

        Places = [.. places];
        MandatoryBefore = new int[places.Count + 1];
        for (var i = 0; i < places.Count; i++)
        {
            MandatoryBefore[i + 1] = MandatoryBefore[i] + (places[i].IsMandatory ? 1 : 0);
        }

        Check = NetworkRules.Find(type);
    }

    /// <summary>Three digits, and the validation flag where it is a variant: 103.STP.</summary>
    public string Type { get; }

    public string Text { get; }

    public Place[] Places { get; }

    /// <summary>How many mandatory places there are before each, by which most steps are known to pass none over.</summary>
    public int[] MandatoryBefore { get; }

    /// <summary>The network validated rules; null where there are none.</summary>
    public Action<MtMessage>? Check { get; }

    private static Place Field(string word)
    {
        var last = word[^1];
        var options = word[2..].TrimEnd('?', '*', '+');
        return new()
        {
            Kind = PlaceKind.Field,
            Number = int.Parse(word.AsSpan(0, 2)),
            Options = options.Length == 0 ? 1u
                : options.Aggregate(0u, (mask, option) => mask | (option == '-' ? 1u : 1u << (option - 'A' + 1))),
            IsMandatory = last is not ('?' or '*'),
            IsRepeated = last is '*' or '+',
            Name = options.Length == 1 && options != "-" ? word[..3] : options.Length == 0 ? word[..2] : word[..2] + "a",
        };
    }
}
