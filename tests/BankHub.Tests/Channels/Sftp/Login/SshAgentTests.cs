using System.Buffers.Binary;
using System.Diagnostics;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using BankHub.Channels.Sftp;
using BankHub.Channels.Sftp.Login;
using BankHub.Keys.Named;

namespace BankHub.Tests.Channels.Sftp.Login;

/// <summary>The agent signs logins of one session, for one process, with strong hashes; nothing else.</summary>
public sealed class SshAgentTests : IDisposable
{
    private const string User = "acme";

    private static readonly byte[] HostKey = [0, 0, 0, 1, 9];

    private readonly PrivateFolder _folder = new();
    private readonly RSA _rsa = RSA.Create(2048);

    public void Dispose()
    {
        _rsa.Dispose();
        _folder.Dispose();
    }

    public static TheoryData<string, string, string> Refused => new()
    {
        { "another user", "root", "publickey" },
        { "another method", User, "hostbased" },
    };

    [Fact]
    public void The_socket_is_for_its_owner_alone()
    {
        using var agent = Agent(out var path);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Theory]
    [InlineData(2, "rsa-sha2-256")]
    [InlineData(4, "rsa-sha2-512")]
    public void An_rsa_key_signs_with_the_hash_that_is_asked_for(uint flags, string algorithm)
    {
        using var agent = Agent(out var path);
        agent.Serve(Environment.ProcessId);
        var data = Login();
        var (name, signature) = Signature(Ask(path, SignRequest(data, flags)));
        Assert.Equal(algorithm, name);
        var hash = flags == 2 ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA512;
        Assert.True(_rsa.VerifyData(data, signature, hash, RSASignaturePadding.Pkcs1));
    }

    [Fact]
    public void A_signature_with_sha1_is_refused()
    {
        using var agent = Agent(out var path);
        agent.Serve(Environment.ProcessId);
        Assert.Equal([5], Ask(path, SignRequest(Login(), flags: 0)));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_no_login_of_this_user_is_not_signed(string what, string user, string method)
    {
        using var agent = Agent(out var path);
        agent.Serve(Environment.ProcessId);
        Assert.True(Ask(path, SignRequest(Login(user: user, method: method), 4)) is [5], what);
    }

    [Theory]
    [InlineData("a payment")]
    [InlineData("")]
    public void What_is_no_login_at_all_is_not_signed(string text)
    {
        using var agent = Agent(out var path);
        agent.Serve(Environment.ProcessId);
        Assert.Equal([5], Ask(path, SignRequest(Encoding.ASCII.GetBytes(text), 4)));
    }

    [Fact]
    public void A_login_with_something_behind_it_is_not_signed()
    {
        using var agent = Agent(out var path);
        agent.Serve(Environment.ProcessId);
        Assert.Equal([5], Ask(path, SignRequest([.. Login(), 1], 4)));
    }

    [Fact]
    public void A_second_session_gets_no_signature()
    {
        using var agent = Agent(out var path);
        agent.Serve(Environment.ProcessId);
        Assert.Equal(14, Ask(path, SignRequest(Login(session: "one"), 4))[0]);
        Assert.Equal(14, Ask(path, SignRequest(Login(session: "one"), 4))[0]);
        Assert.Equal([5], Ask(path, SignRequest(Login(session: "two"), 4)));
    }

    [Fact]
    public void A_login_bound_to_a_host_key_is_signed_for_a_pinned_one_only()
    {
        using var agent = Agent(out var path);
        agent.Serve(Environment.ProcessId);
        const string Bound = "publickey-hostbound-v00@openssh.com";
        Assert.Equal([5], Ask(path, SignRequest([.. Login(method: Bound), .. Text("other host")], 4)));
        Assert.Equal(14, Ask(path, SignRequest([.. Login(method: Bound), .. Field(HostKey)], 4))[0]);
    }

    [Fact]
    public void Another_process_is_not_answered()
    {
        using var other = Process.Start("sleep", "30");
        try
        {
            using var agent = Agent(out var path);
            agent.Serve(other.Id);
            Assert.Empty(Ask(path, [11]));
        }
        finally
        {
            other.Kill();
        }
    }

    [Fact]
    public void When_it_is_disposed_of_nobody_can_reach_it()
    {
        var agent = Agent(out var path);
        agent.Serve(Environment.ProcessId);
        agent.Dispose();
        Assert.ThrowsAny<SocketException>(() => Ask(path, [11]));
    }

    [Fact]
    public void A_key_that_cannot_sign_just_now_fails_and_does_not_end_the_agent()
    {
        using var agent = Agent(out var path);
        agent.Serve(Environment.ProcessId);
        var request = SignRequest(Login(), 4);
        _rsa.Dispose();
        Assert.Equal([5], Ask(path, request));
        Assert.Equal(12, Ask(path, [11])[0]);
    }

    private SshAgent Agent(out string path)
    {
        var key = new NamedKey { Name = "bank", Id = "1", Uses = new HashSet<KeyUse> { KeyUse.Ssh }, Algorithm = _rsa };
        path = _folder.Place("agent");
        var pinned = new PinnedHostKeys([("ssh-ed25519", Convert.ToBase64String(HostKey))]);
        return new SshAgent(path, [AgentKey.Of(key)!], new LoginText(User, pinned));
    }

    private static byte[] Ask(string path, byte[] message)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) { ReceiveTimeout = 10_000 };
        socket.Connect(new UnixDomainSocketEndPoint(path));
        using var stream = new NetworkStream(socket);
        var length = new byte[4];
        try
        {
            stream.Write(Field(message));
            if (stream.ReadAtLeast(length, 4, throwOnEndOfStream: false) < 4)
                return [];
        }
        catch (IOException)
        {
            return [];
        }

        var answer = new byte[BinaryPrimitives.ReadUInt32BigEndian(length)];
        stream.ReadExactly(answer);
        return answer;
    }

    private static byte[] Login(string session = "session", string user = User, string method = "publickey") =>
        [.. Text(session), 50, .. Text(user), .. Text("ssh-connection"), .. Text(method), 1, .. Text("rsa-sha2-512"), .. Text("key")];

    private byte[] SignRequest(byte[] data, uint flags)
    {
        var number = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(number, flags);
        var key = _rsa.ExportParameters(includePrivateParameters: false);
        byte[] blob = [.. Text("ssh-rsa"), .. Field(key.Exponent!), .. Field([0, .. key.Modulus!])];
        return [13, .. Field(blob), .. Field(data), .. number];
    }

    private static (string Algorithm, byte[] Signature) Signature(byte[] answer)
    {
        Assert.Equal(14, answer[0]);
        var reader = new PacketReader(answer.AsSpan(1));
        var inner = new PacketReader(reader.Bytes());
        return (inner.Text(), inner.Bytes().ToArray());
    }

    private static byte[] Text(string text) => Field(Encoding.ASCII.GetBytes(text));

    private static byte[] Field(byte[] bytes)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(length, (uint)bytes.Length);
        return [.. length, .. bytes];
    }
}
