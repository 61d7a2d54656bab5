using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace BankHub.Formats.Xml.Reading;

/// <summary>UTF-16, with either byte first.</summary>
internal sealed class Utf16Bytes(XmlBytes source, bool isBigEndian) : DecodedBytes(source)
{
    protected override int Decode(ReadOnlySpan<byte> bytes, Span<char> characters, out int count)
    {
        count = bytes.Length / 2;
        var units = MemoryMarshal.Cast<char, ushort>(characters)[..count];
        MemoryMarshal.Cast<byte, ushort>(bytes)[..count].CopyTo(units);
        if (isBigEndian == BitConverter.IsLittleEndian)
            BinaryPrimitives.ReverseEndianness(units, units);

        return count * 2;
    }
}
