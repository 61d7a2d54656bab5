using System.Collections.Frozen;

namespace BankHub.Formats.SwiftMt.Messages;

/// <summary>
/// The messages whose fields have a place (User Handbook, Standards MT, format specifications). A line is: type, with the flag of
/// field 119 | fields in their order; a backslash continues it. A letter behind a number stands for options, - for none; ? may be
/// left out, * may come any number of times, + at least once; brackets hold a sequence; a full stop stands for fields that are copied
/// from another message.
/// </summary>
internal static class MessageTable
{
    private const int TypeLength = 3;
    private const int LongestFlag = 8;

    private const string Table =
        """
        101       | 20 21R? 28D 50CL? 50FGH? 52AC? 51A? 30 25? ( 21 21F? 23E* 32B 50CL? 50FGH? 52AC? 56ACD? 57ACD? 59-AF 70? 77B? \
            33B? 71A 25A? 36? )+
        102       | 20 23 51A? 50AFK? 52ABC? 26T? 77B? 71A? 36? ( 21 32B 50AFK? 52ABC? 57AC? 59-AF 70? 26T? 77B? 33B? 71A? 71F* \
            71G? 36? )+ 32A 19? 71G? 13C* 53AC? 54A? 72?
        102.STP   | 20 23 50AFK? 52A? 26T? 77B? 71A? 36? ( 21 32B 50AFK? 52A? 57A? 59-AF 70? 26T? 77B? 33B? 71A? 71F* 71G? 36? )+ \
            32A 19? 71G? 13C* 53AC? 54A? 72?
        103       | 20 13C* 23B 23E* 26T? 32A 33B? 36? 50AFK 51A? 52AD? 53ABD? 54ABD? 55ABD? 56ACD? 57ABCD? 59-AF 70? 71A 71F* 71G? \
            72? 77B?
        103.STP   | 20 13C* 23B 23E* 26T? 32A 33B? 36? 50AFK 52A? 53AB? 54A? 55A? 56A? 57A? 59-AF 70? 71A 71F* 71G? 72? 77B?
        103.REMIT | 20 13C* 23B 23E* 26T? 32A 33B? 36? 50AFK 51A? 52AD? 53ABD? 54ABD? 55ABD? 56ACD? 57ABCD? 59-AF 71A 71F* 71G? \
            72? 77B? 77T
        104       | 20 21R? 23E? 21E? 30 51A? 50CL? 50AK? 52ACD? 26T? 77B? 71A? 72? ( 21 23E? 21C? 21D? 21E? 32B 50CL? 50AK? 52ACD? \
            57ACD? 59-A 70? 26T? 77B? 33B? 71A? 71F? 71G? 36? )+ ( 32B 19? 71F? 71G? 53AB? )?
        110       | 20 53ABD? 54ABD? 72? ( 21 30 32AB 50AFK? 52ABD? 59-F )+
        111       | 20 21 30 32AB 52ABD? 59-F? 75?
        112       | 20 21 30 32AB 52ABD? 59-F? 76
        190 290   | 20 21 25-P 32CD 52AD? 71B 72?
        191 291   | 20 21 32B 52AD? 57ABD? 71B 72?
        192 292   | 20 21 11S 79? .
        195 295   | 20 21 75 77A? 11RS? 79? .
        196 296   | 20 21 76 77A? 11RS? 79? .
        199 299   | 20 21? 79
        999       | 20 21? 79
        200       | 20 32A 53B? 56AD? 57ABD 72?
        201       | 19 30 53B? 72? ( 20 32B 56AD? 57ABD 72? )+
        202       | 20 21 13C* 32A 52AD? 53ABD? 54ABD? 56AD? 57ABD? 58AD 72?
        202.COV   | 20 21 13C* 32A 52AD? 53ABD? 54ABD? 56AD? 57ABD? 58AD 72? ( 50AFK 52AD? 56ACD? 57ABCD? 59-AF 70? 72? 33B? )
        203       | 19 30 52AD? 53ABD? 54ABD? 72? ( 20 21 32B 56AD? 57ABD? 58AD 72? )+
        204       | 20 19 30 57ABD? 58ABD? 72? ( 20 21? 32B 53ABD 72? )+
        205       | 20 21 13C* 32A 52AD 53ABD? 56AD? 57ABD? 58AD 72?
        205.COV   | 20 21 13C* 32A 52AD 53ABD? 56AD? 57ABD? 58AD 72? ( 50AFK 52AD? 56ACD? 57ABCD? 59-AF 70? 72? 33B? )
        210       | 20 25? 30 ( 21 32B 50-CF? 52AD? 56AD? )+
        900       | 20 21 25-P 13D? 32A 52AD? 72?
        910       | 20 21 25-P 13D? 32A 50AFK? 52AD? 56AD? 72?
        920       | 20 ( 12 25-P 34F? 34F? )+
        940       | 20 21? 25-P 28C 60FM ( 61 86? )* 62FM 64? 65* 86?
        941       | 20 21? 25-P 28 13D? 60F? 90D? 90C? 62F 64? 65* 86?
        942       | 20 21? 25-P 28C 34F 34F? 13D ( 61 86? )* 90D? 90C? 86?
        950       | 20 25 28C 60FM 61* 62FM 64?
        """;

    private static readonly FrozenDictionary<string, MessageStructure> Structures = Table.Replace("\\\n", "").Split('\n')
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .SelectMany(cells => cells[0].Split(' ').Select(type => new MessageStructure(type, cells[1])))
        .ToFrozenDictionary(structure => structure.Type, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, MessageStructure>.AlternateLookup<ReadOnlySpan<char>> ByType =
        Structures.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly MessageStructure?[] ByNumber =
        [.. Enumerable.Range(0, 1000).Select(number => Structures.GetValueOrDefault($"{number:D3}"))];

    /// <summary>The types that are known, with their flags.</summary>
    public static IEnumerable<string> Types => Structures.Keys;

    /// <summary>The structure of a type, as the validation flag wants it; null if the type is not one of these.</summary>
    public static MessageStructure? Find(ReadOnlySpan<byte> type, ReadOnlySpan<byte> flag)
    {
        if (type.Length != TypeLength || flag.Length > LongestFlag || type.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return null;
        }

        return (flag.IsEmpty ? null : Special(type, flag))
            ?? ByNumber[((type[0] - '0') * 100) + ((type[1] - '0') * 10) + type[2] - '0'];
    }

    private static MessageStructure? Special(ReadOnlySpan<byte> type, ReadOnlySpan<byte> flag)
    {
        Span<char> name = stackalloc char[TypeLength + 1 + LongestFlag];
        name[System.Text.Encoding.Latin1.GetChars(type, name)] = '.';
        var length = TypeLength + 1 + System.Text.Encoding.Latin1.GetChars(flag, name[(TypeLength + 1)..]);
        return ByType.TryGetValue(name[..length], out var special) ? special : null;
    }
}
