namespace BankHub.Tests.Formats.Xml;

/// <summary>A stream that gives no more than so many bytes at a time.</summary>
internal sealed class Trickle(byte[] bytes, int chunk) : MemoryStream(bytes)
{
    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, chunk)]);
}
