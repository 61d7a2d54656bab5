using System.Security.Cryptography;
using BankHub.Channels.Files;
using BankHub.Channels.Sftp;

namespace BankHub.Tests.Channels.Sftp;

/// <summary>The hash of a file at the bank, by which a drop is compared: of all its bytes, also where many reads are under way.</summary>
public sealed class ReadBackTests
{
    private const string Name = "large.bin", Path = "/in/" + Name;

    /// <summary>What every server takes in one request, and how many of them are under way.</summary>
    private const int Chunk = 32 * 1024, Around = 32 * Chunk;

    private readonly MemorySftpServer _server = new();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Chunk)]
    [InlineData(Chunk + 1)]
    [InlineData(Around - 1)]
    [InlineData(Around)]
    [InlineData(Around + 1)]
    [InlineData((2 * Around) + (3 * Chunk) + 17)]
    public async Task The_hash_is_that_of_the_whole_file(int size)
    {
        var bytes = Bytes(size);
        Assert.Equal(SHA256.HashData(bytes), await HashAsync(bytes, size));
        Assert.Null(await HashAsync([.. bytes, 1], size));
    }

    [Fact]
    public async Task A_server_that_sends_less_than_was_asked_for_is_asked_again()
    {
        _server.MostRead = 10_000;
        var bytes = Bytes(Around + Chunk + 5);
        Assert.Equal(SHA256.HashData(bytes), await HashAsync(bytes, bytes.Length));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(Around)]
    [InlineData(Around + Chunk + 4)]
    public async Task A_byte_that_is_another_shows(int at)
    {
        var bytes = Bytes(Around + Chunk + 5);
        var other = bytes.ToArray();
        other[at] ^= 1;
        Assert.NotEqual(SHA256.HashData(bytes), await HashAsync(other, bytes.Length));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task A_file_that_changes_its_length_while_it_is_read_has_no_hash(int longer)
    {
        var (bytes, reads) = (Bytes(Around + Chunk + 5), 0);
        _server.Before = type =>
        {
            if (type == PacketType.Read && ++reads == 20)
                _server.Files[Path] = Bytes(bytes.Length + longer);
        };
        Assert.Null(await HashAsync(bytes, bytes.Length));
    }

    [Fact]
    public async Task A_file_that_is_written_to_while_it_is_read_has_no_hash()
    {
        var (bytes, reads) = (Bytes(Around + Chunk + 5), 0);
        _server.Before = type => _server.Modified += type == PacketType.Read && ++reads == 20 ? 1u : 0;
        Assert.Null(await HashAsync(bytes, bytes.Length));
    }

    [Theory]
    [InlineData("Dies", nameof(FolderFault.Lost))]
    [InlineData("Denies", nameof(FolderFault.Denied))]
    [InlineData("AnswersNonsense", nameof(FolderFault.Lost))]
    public async Task A_read_that_fails_in_the_middle_fails_the_whole(string manner, string fault)
    {
        var (bytes, reads) = (Bytes(2 * Around), 0);
        _server.Before = type => _server.Manners[PacketType.Read] =
            type == PacketType.Read && ++reads == 40 ? Enum.Parse<Manner>(manner) : Manner.Honest;
        var broken = await Assert.ThrowsAsync<FolderException>(() => HashAsync(bytes, bytes.Length));
        Assert.Equal(fault, broken.Fault.ToString());
    }

    private async Task<byte[]?> HashAsync(byte[] there, long limit)
    {
        _server.Files[Path] = there;
        await using var folder = await _server.Folder()(default);
        return await folder.HashAsync(Name, limit, default);
    }

    private static byte[] Bytes(int size)
    {
        var bytes = new byte[size];
        new Random(size).NextBytes(bytes);
        return bytes;
    }
}
