namespace BankHub.Channels.Sftp;

/// <summary>The packets of SFTP version 3 that are used here (draft-ietf-secsh-filexfer-02, section 3).</summary>
internal static class PacketType
{
    public const byte Init = 1;
    public const byte Version = 2;
    public const byte Open = 3;
    public const byte Close = 4;
    public const byte Read = 5;
    public const byte Write = 6;
    public const byte LinkStat = 7;
    public const byte HandleStat = 8;
    public const byte OpenFolder = 11;
    public const byte ReadFolder = 12;
    public const byte Remove = 13;
    public const byte RealPath = 16;
    public const byte Rename = 18;
    public const byte Status = 101;
    public const byte Handle = 102;
    public const byte Data = 103;
    public const byte Name = 104;
    public const byte Attributes = 105;
    public const byte Extended = 200;
    public const byte ExtendedReply = 201;
}
