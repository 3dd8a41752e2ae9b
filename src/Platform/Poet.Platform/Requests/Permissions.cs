namespace Poet.Platform.Requests;

/// <summary>Permissions that more than one part of the platform asks for.</summary>
public static class Permissions
{
    /// <summary>Sees details that may tell where a protected person is.</summary>
    public const string SeeProtected = "protected.see";

    /// <summary>Keeps the records of protected people and answers for who was told what; of use only together with <see cref="SeeProtected"/>.</summary>
    public const string KeepProtected = "protected.keep";
}
