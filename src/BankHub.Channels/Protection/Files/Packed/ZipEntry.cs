using System.Buffers.Binary;
using System.Text;
using BankHub.Channels.Files;

namespace BankHub.Channels.Protection.Files.Packed;

/// <summary>
/// The one file of a zip (PKWARE APPNOTE, sections 4.3.7, 4.3.12, 4.3.16). Its parts must fill the zip without a gap or an overlap, so that
/// there is one way to read it: nothing before, between or behind, no second file, no link, no folder, no cipher, no zip64.
/// </summary>
/// <param name="Start">Where its data begin.</param>
/// <param name="Packed">How many bytes they are.</param>
/// <param name="Size">How many come out, as it says.</param>
/// <param name="Crc">Their checksum, as it says.</param>
/// <param name="IsStored">Whether the data are the file itself.</param>
internal sealed record ZipEntry(int Start, int Packed, long Size, uint Crc, bool IsStored)
{
    private const int EndLength = 22, CentralLength = 46, LocalLength = 30;
    private const uint EndMark = 0x06054B50, CentralMark = 0x02014B50, LocalMark = 0x04034B50, DescriptorMark = 0x08074B50;
    private const int Encrypted = 1, Described = 8, StronglyEncrypted = 0x40, MaskedHeader = 0x2000;
    private const uint Unix = 3, FileTypes = 0xF000, Regular = 0x8000, FolderFlag = 0x10;

    public static ZipEntry Read(ReadOnlySpan<byte> zip)
    {
        var end = zip.Length - EndLength;
        if (end < 0 || Four(zip, end) != EndMark || Two(zip, end + 20) != 0)
            throw new StepException("It is no zip, is cut, or something follows it.");
        if (Two(zip, end + 4) != 0 || Two(zip, end + 6) != 0 || Two(zip, end + 8) != 1 || Two(zip, end + 10) != 1)
            throw new StepException($"It must hold one file, and says {Two(zip, end + 10)}.");
        var central = (long)Four(zip, end + 16);
        if (central > end - CentralLength || central + Four(zip, end + 12) != end || Four(zip, (int)central) != CentralMark)
            throw new StepException("Its directory is damaged.");
        return Central(zip, (int)central, end);
    }

    private static ZipEntry Central(ReadOnlySpan<byte> zip, int at, int end)
    {
        var (flags, method, crc) = (Two(zip, at + 8), Two(zip, at + 10), Four(zip, at + 16));
        var (packed, size, name) = (Four(zip, at + 20), Four(zip, at + 24), Two(zip, at + 28));
        if (at + CentralLength + name + Two(zip, at + 30) + Two(zip, at + 32) != end || Four(zip, at + 42) != 0)
            throw new StepException("Its directory is damaged.");
        if ((flags & (Encrypted | StronglyEncrypted | MaskedHeader)) != 0)
            throw new StepException("It is encrypted, which was not agreed.");
        if (method is not (0 or 8))
            throw new StepException("It is packed in a way that is not agreed.");
        var attributes = Four(zip, at + 38);
        var type = (attributes >> 16) & FileTypes;
        if ((attributes & FolderFlag) != 0 || (zip[at + 5] == Unix && type is not (0 or Regular)))
            throw new StepException("It holds a link or a folder.");
        var text = zip.Slice(at + CentralLength, name);
        if (!FileName.IsPlain(Encoding.Latin1.GetString(text)))
            throw new StepException("Its file has a name that is not plain.");
        return Local(zip, at, flags, text, new ZipEntry(0, (int)Math.Min(packed, int.MaxValue), size, crc, method == 0));
    }

    private static ZipEntry Local(ReadOnlySpan<byte> zip, int central, int flags, ReadOnlySpan<byte> name, ZipEntry entry)
    {
        if (central < LocalLength || Four(zip, 0) != LocalMark || Two(zip, 6) != flags || (Two(zip, 8) == 0) != entry.IsStored)
            throw new StepException("Its file is damaged.");
        var start = LocalLength + Two(zip, 26) + Two(zip, 28);
        var after = (long)start + entry.Packed;
        var described = (flags & Described) == 0 ? 0 : after <= central - 4 && Four(zip, (int)after) == DescriptorMark ? 16 : 12;
        if (after + described != central || !zip.Slice(LocalLength, Math.Min(Two(zip, 26), central - LocalLength)).SequenceEqual(name))
            throw new StepException("Its file is damaged, or there is more in it than one.");
        return entry with { Start = start };
    }

    private static int Two(ReadOnlySpan<byte> zip, int at) => BinaryPrimitives.ReadUInt16LittleEndian(zip[at..]);

    private static uint Four(ReadOnlySpan<byte> zip, int at) => BinaryPrimitives.ReadUInt32LittleEndian(zip[at..]);
}
