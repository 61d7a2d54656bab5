namespace BankHub.Keys.Hsm;

/// <summary>The numbers of PKCS #11 version 2.40 (OASIS) that are used here, under its own names without the underscores.</summary>
internal static class Ck
{
    public const uint Ok = 0;

    public const uint SlotIdInvalid = 0x03, GeneralError = 0x05, FunctionFailed = 0x06, DeviceError = 0x30, DeviceMemory = 0x31,
        DeviceRemoved = 0x32, EncryptedDataInvalid = 0x40, EncryptedDataLenRange = 0x41, KeyHandleInvalid = 0x60, MechanismInvalid = 0x70,
        ObjectHandleInvalid = 0x82, OperationActive = 0x90, PinIncorrect = 0xA0, PinLocked = 0xA4, SessionClosed = 0xB0,
        SessionCount = 0xB1, SessionHandleInvalid = 0xB3, TokenNotPresent = 0xE0, TokenNotRecognized = 0xE1, UserAlreadyLoggedIn = 0x100,
        UserNotLoggedIn = 0x101,
        BufferTooSmall = 0x150, CryptokiNotInitialized = 0x190, CryptokiAlreadyInitialized = 0x191;

    public const uint ClassPublicKey = 2, ClassPrivateKey = 3, ClassSecretKey = 4;

    public const uint AttributeClass = 0x0, AttributeLabel = 0x3, AttributeKeyType = 0x100, AttributeId = 0x102, AttributeModulus = 0x120,
        AttributePublicExponent = 0x122, AttributeEcParams = 0x180, AttributeEcPoint = 0x181;

    public const uint KeyRsa = 0x0, KeyEc = 0x3;

    public const uint RsaPkcs = 0x1, RsaX509 = 0x3, RsaPkcsOaep = 0x9, RsaPkcsPss = 0xD, Ecdsa = 0x1041, AesGcm = 0x1087;

    public const uint OsLocking = 0x2, SerialSession = 0x4, User = 1;

    /// <summary>An answer as people find it in the standard and in the token's manual.</summary>
    public static string Name(uint answer) => answer switch
    {
        SlotIdInvalid => "CKR_SLOT_ID_INVALID",
        GeneralError => "CKR_GENERAL_ERROR",
        FunctionFailed => "CKR_FUNCTION_FAILED",
        DeviceError => "CKR_DEVICE_ERROR",
        DeviceMemory => "CKR_DEVICE_MEMORY",
        DeviceRemoved => "CKR_DEVICE_REMOVED",
        EncryptedDataInvalid => "CKR_ENCRYPTED_DATA_INVALID",
        EncryptedDataLenRange => "CKR_ENCRYPTED_DATA_LEN_RANGE",
        KeyHandleInvalid => "CKR_KEY_HANDLE_INVALID",
        MechanismInvalid => "CKR_MECHANISM_INVALID",
        ObjectHandleInvalid => "CKR_OBJECT_HANDLE_INVALID",
        OperationActive => "CKR_OPERATION_ACTIVE",
        PinIncorrect => "CKR_PIN_INCORRECT",
        PinLocked => "CKR_PIN_LOCKED",
        SessionClosed => "CKR_SESSION_CLOSED",
        SessionCount => "CKR_SESSION_COUNT",
        SessionHandleInvalid => "CKR_SESSION_HANDLE_INVALID",
        TokenNotPresent => "CKR_TOKEN_NOT_PRESENT",
        TokenNotRecognized => "CKR_TOKEN_NOT_RECOGNIZED",
        UserNotLoggedIn => "CKR_USER_NOT_LOGGED_IN",
        BufferTooSmall => "CKR_BUFFER_TOO_SMALL",
        CryptokiNotInitialized => "CKR_CRYPTOKI_NOT_INITIALIZED",
        _ => $"CKR 0x{answer:X}",
    };

    /// <summary>Whether the session or the token went away, and another try over a new session may do.</summary>
    public static bool IsLost(uint answer) => answer is SlotIdInvalid or DeviceError or DeviceRemoved or KeyHandleInvalid
        or ObjectHandleInvalid or OperationActive or SessionClosed or SessionHandleInvalid or TokenNotPresent or TokenNotRecognized
        or UserNotLoggedIn or CryptokiNotInitialized;
}
