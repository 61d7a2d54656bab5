using BankHub.Core.Findings;
using BankHub.Keys;

namespace BankHub.Tests.Keys;

/// <summary>Key rings whose keys follow from their ids.</summary>
internal static class Rings
{
    public static KeyRing Of(uint current, params uint[] ids) => Read(current, ids, hash: 0xAA);

    public static KeyRing OfAnotherHub() => Read(1, [1], hash: 0xBB);

    private static KeyRing Read(uint current, uint[] ids, byte hash)
    {
        var keys = ids.DefaultIfEmpty(current).Select(id => $"key {id} {Key((byte)id)}");
        return KeyRingText.Read(string.Join('\n', [.. keys, $"current {current}", $"hash {Key(hash)}"]), new FindingList())!;
    }

    private static string Key(byte filler) => Convert.ToBase64String(Enumerable.Repeat(filler, MasterKey.Length).ToArray());
}
