using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Poet.Migrations.SqlServer.Migrations.Subjects
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "subjects");

            migrationBuilder.CreateTable(
                name: "Access",
                schema: "subjects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Force = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    From = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Until = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Why = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    MergeId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Access", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AccessAnswers",
                schema: "subjects",
                columns: table => new
                {
                    RequestId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Json = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Html = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    JsonSha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    HtmlSha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccessAnswers", x => x.RequestId);
                });

            migrationBuilder.CreateTable(
                name: "AccessRequests",
                schema: "subjects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Force = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    AskedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    IdentityOn = table.Column<DateOnly>(type: "date", nullable: true),
                    IdentityHow = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    ExtendedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ExtendedWhy = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    RecordedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    CompiledAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    CompiledById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CompiledBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Answer = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true),
                    AnswerWhy = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    SilentOnLeftOut = table.Column<bool>(type: "bit", nullable: false),
                    ProposedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ProposedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    AnsweredBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccessRequests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Custody",
                schema: "subjects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Force = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    ExpectedRelease = table.Column<DateOnly>(type: "date", nullable: true),
                    ReleasedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    LicenceUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    LicenceEndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Where = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    StruckOutAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    RecordedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Custody", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EqualityTraits",
                schema: "subjects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Force = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    Sex = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: true),
                    EthnicGroup = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: true),
                    By = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    SaidAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    SaidBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EqualityTraits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Erasures",
                schema: "subjects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Grounds = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Force = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    ProposedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ProposedById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProposedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    DecidedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    DecidedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    DecidedWhy = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Erasures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Holds",
                schema: "subjects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Force = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    PlacedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    PlacedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    LiftedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    LiftedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    LiftedWhy = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Holds", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Kept",
                schema: "subjects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Answers = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Group = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    NextReviewOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Force = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Kept", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MappaActions",
                schema: "subjects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Force = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    On = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    RecordId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RecordReference = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    What = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    MayHoldProtectedDetails = table.Column<bool>(type: "bit", nullable: false),
                    MeetingOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Minutes = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Owner = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Unit = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    Outcome = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReportedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RecordedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MappaActions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MappaPeriods",
                schema: "subjects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Force = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    Category = table.Column<int>(type: "int", nullable: false),
                    Level = table.Column<int>(type: "int", nullable: false),
                    LeadAgency = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Area = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Minutes = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    RecordedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    StruckOutAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MappaPeriods", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Merges",
                schema: "subjects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    KeptId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MergedId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Evidence = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    UndoneAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Merges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "NameDeletions",
                schema: "subjects",
                columns: table => new
                {
                    Deletion = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Token = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NameDeletions", x => new { x.Deletion, x.Token });
                });

            migrationBuilder.CreateTable(
                name: "NameTokens",
                schema: "subjects",
                columns: table => new
                {
                    Token = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Sound = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NameTokens", x => x.Token);
                });

            migrationBuilder.CreateTable(
                name: "People",
                schema: "subjects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Force = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Protected = table.Column<bool>(type: "bit", nullable: false),
                    Category = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Places",
                schema: "subjects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Force = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Protected = table.Column<bool>(type: "bit", nullable: false),
                    AreaGeoJson = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    HomeOf = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Places", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ProcessingRestrictions",
                schema: "subjects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Ground = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Contested = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Force = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    PlacedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    PlacedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    LiftedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    LiftedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    LiftedWhy = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    ToldOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Told = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProcessingRestrictions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Protections",
                schema: "subjects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Force = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    SafeHow = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    SafeWhen = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Never = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Views = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    ViewsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Consent = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    ConsentOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Needs = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    SpokenForBy = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    NeedsSupport = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    NeedsSupportOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ChangedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ChangedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Protections", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Sources",
                schema: "subjects",
                columns: table => new
                {
                    Key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sources", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Subjects",
                schema: "subjects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    FamilyName = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: true),
                    BornOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RecordedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    MergedInto = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RetentionGroup = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    ReviewOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ReviewStaleSince = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    KeptUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    ErasedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ProcessingGround = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    Contested = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Subjects", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SubjectTokens",
                schema: "subjects",
                columns: table => new
                {
                    Token = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    IsAlias = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubjectTokens", x => new { x.Token, x.SubjectId });
                });

            migrationBuilder.CreateTable(
                name: "TellingDuties",
                schema: "subjects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Force = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    HeldBy = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: true),
                    Cause = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    OrderId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    BreachId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    TakesBack = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    KnownAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    State = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TellingDuties", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AccessItems",
                schema: "subjects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RequestId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Section = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Label = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    MayHoldProtectedDetails = table.Column<bool>(type: "bit", nullable: false),
                    Ground = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    Why = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    DecidedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ToBeWeighed = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccessItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AccessItems_AccessRequests_RequestId",
                        column: x => x.RequestId,
                        principalSchema: "subjects",
                        principalTable: "AccessRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Categories",
                schema: "subjects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Categories = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Basis = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Force = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    SaidAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    SaidBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Categories", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Categories_Subjects_SubjectId",
                        column: x => x.SubjectId,
                        principalSchema: "subjects",
                        principalTable: "Subjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Corrections",
                schema: "subjects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Part = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Before = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    After = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Corrections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Corrections_Subjects_SubjectId",
                        column: x => x.SubjectId,
                        principalSchema: "subjects",
                        principalTable: "Subjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Identifiers",
                schema: "subjects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    Raw = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Canonical = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Validity = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Identifiers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Identifiers_Subjects_SubjectId",
                        column: x => x.SubjectId,
                        principalSchema: "subjects",
                        principalTable: "Subjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Names",
                schema: "subjects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Full = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Normal = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    IsAlias = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Names", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Names_Subjects_SubjectId",
                        column: x => x.SubjectId,
                        principalSchema: "subjects",
                        principalTable: "Subjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Notes",
                schema: "subjects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Basis = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Force = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    MayHoldProtectedDetails = table.Column<bool>(type: "bit", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    RecordedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Notes_Subjects_SubjectId",
                        column: x => x.SubjectId,
                        principalSchema: "subjects",
                        principalTable: "Subjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TellingAttempts",
                schema: "subjects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DutyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    How = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    Response = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    Because = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    Agency = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RecordedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TellingAttempts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TellingAttempts_TellingDuties_DutyId",
                        column: x => x.DutyId,
                        principalSchema: "subjects",
                        principalTable: "TellingDuties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Access_SubjectId_Force_Until",
                schema: "subjects",
                table: "Access",
                columns: new[] { "SubjectId", "Force", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_AccessAnswers_SubjectId",
                schema: "subjects",
                table: "AccessAnswers",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_AccessItems_RequestId",
                schema: "subjects",
                table: "AccessItems",
                column: "RequestId");

            migrationBuilder.CreateIndex(
                name: "IX_AccessItems_SubjectId",
                schema: "subjects",
                table: "AccessItems",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_AccessRequests_Force_State_AnsweredAt",
                schema: "subjects",
                table: "AccessRequests",
                columns: new[] { "Force", "State", "AnsweredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_AccessRequests_Force_State_DueOn",
                schema: "subjects",
                table: "AccessRequests",
                columns: new[] { "Force", "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_AccessRequests_PersonId",
                schema: "subjects",
                table: "AccessRequests",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Categories_SubjectId",
                schema: "subjects",
                table: "Categories",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Corrections_SubjectId",
                schema: "subjects",
                table: "Corrections",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Custody_LicenceEndedOn_LicenceUntil",
                schema: "subjects",
                table: "Custody",
                columns: new[] { "LicenceEndedOn", "LicenceUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_Custody_ReleasedOn_ExpectedRelease",
                schema: "subjects",
                table: "Custody",
                columns: new[] { "ReleasedOn", "ExpectedRelease" });

            migrationBuilder.CreateIndex(
                name: "IX_Custody_SubjectId",
                schema: "subjects",
                table: "Custody",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_EqualityTraits_SubjectId_Force",
                schema: "subjects",
                table: "EqualityTraits",
                columns: new[] { "SubjectId", "Force" });

            migrationBuilder.CreateIndex(
                name: "IX_Erasures_State_ProposedAt",
                schema: "subjects",
                table: "Erasures",
                columns: new[] { "State", "ProposedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Erasures_SubjectId",
                schema: "subjects",
                table: "Erasures",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Holds_SubjectId",
                schema: "subjects",
                table: "Holds",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Identifiers_Kind_Canonical",
                schema: "subjects",
                table: "Identifiers",
                columns: new[] { "Kind", "Canonical" });

            migrationBuilder.CreateIndex(
                name: "IX_Identifiers_SubjectId",
                schema: "subjects",
                table: "Identifiers",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Kept_SubjectId",
                schema: "subjects",
                table: "Kept",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_MappaActions_Force_State_DueOn",
                schema: "subjects",
                table: "MappaActions",
                columns: new[] { "Force", "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_MappaActions_Force_State_ReportedOn",
                schema: "subjects",
                table: "MappaActions",
                columns: new[] { "Force", "State", "ReportedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_MappaActions_RecordId",
                schema: "subjects",
                table: "MappaActions",
                column: "RecordId");

            migrationBuilder.CreateIndex(
                name: "IX_MappaActions_SubjectId",
                schema: "subjects",
                table: "MappaActions",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_MappaPeriods_SubjectId",
                schema: "subjects",
                table: "MappaPeriods",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Merges_KeptId",
                schema: "subjects",
                table: "Merges",
                column: "KeptId");

            migrationBuilder.CreateIndex(
                name: "IX_Merges_MergedId",
                schema: "subjects",
                table: "Merges",
                column: "MergedId");

            migrationBuilder.CreateIndex(
                name: "IX_Names_Normal",
                schema: "subjects",
                table: "Names",
                column: "Normal");

            migrationBuilder.CreateIndex(
                name: "IX_Names_SubjectId",
                schema: "subjects",
                table: "Names",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_NameTokens_Sound",
                schema: "subjects",
                table: "NameTokens",
                column: "Sound");

            migrationBuilder.CreateIndex(
                name: "IX_Notes_SubjectId",
                schema: "subjects",
                table: "Notes",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_People_SubjectId",
                schema: "subjects",
                table: "People",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Places_SubjectId",
                schema: "subjects",
                table: "Places",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_ProcessingRestrictions_SubjectId",
                schema: "subjects",
                table: "ProcessingRestrictions",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Protections_SubjectId",
                schema: "subjects",
                table: "Protections",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Sources_SubjectId",
                schema: "subjects",
                table: "Sources",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Subjects_BornOn",
                schema: "subjects",
                table: "Subjects",
                column: "BornOn");

            migrationBuilder.CreateIndex(
                name: "IX_Subjects_MergedInto",
                schema: "subjects",
                table: "Subjects",
                column: "MergedInto");

            migrationBuilder.CreateIndex(
                name: "IX_Subjects_ReviewOn",
                schema: "subjects",
                table: "Subjects",
                column: "ReviewOn");

            migrationBuilder.CreateIndex(
                name: "IX_Subjects_ReviewStaleSince",
                schema: "subjects",
                table: "Subjects",
                column: "ReviewStaleSince");

            migrationBuilder.CreateIndex(
                name: "IX_SubjectTokens_SubjectId",
                schema: "subjects",
                table: "SubjectTokens",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_TellingAttempts_DutyId",
                schema: "subjects",
                table: "TellingAttempts",
                column: "DutyId");

            migrationBuilder.CreateIndex(
                name: "IX_TellingDuties_Cause_On",
                schema: "subjects",
                table: "TellingDuties",
                columns: new[] { "Cause", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_TellingDuties_Force_State_AnsweredAt",
                schema: "subjects",
                table: "TellingDuties",
                columns: new[] { "Force", "State", "AnsweredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_TellingDuties_Force_State_DueAt",
                schema: "subjects",
                table: "TellingDuties",
                columns: new[] { "Force", "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_TellingDuties_OrderId",
                schema: "subjects",
                table: "TellingDuties",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_TellingDuties_PersonId",
                schema: "subjects",
                table: "TellingDuties",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_TellingDuties_SubjectId",
                schema: "subjects",
                table: "TellingDuties",
                column: "SubjectId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Access",
                schema: "subjects");

            migrationBuilder.DropTable(
                name: "AccessAnswers",
                schema: "subjects");

            migrationBuilder.DropTable(
                name: "AccessItems",
                schema: "subjects");

            migrationBuilder.DropTable(
                name: "Categories",
                schema: "subjects");

            migrationBuilder.DropTable(
                name: "Corrections",
                schema: "subjects");

            migrationBuilder.DropTable(
                name: "Custody",
                schema: "subjects");

            migrationBuilder.DropTable(
                name: "EqualityTraits",
                schema: "subjects");

            migrationBuilder.DropTable(
                name: "Erasures",
                schema: "subjects");

            migrationBuilder.DropTable(
                name: "Holds",
                schema: "subjects");

            migrationBuilder.DropTable(
                name: "Identifiers",
                schema: "subjects");

            migrationBuilder.DropTable(
                name: "Kept",
                schema: "subjects");

            migrationBuilder.DropTable(
                name: "MappaActions",
                schema: "subjects");

            migrationBuilder.DropTable(
                name: "MappaPeriods",
                schema: "subjects");

            migrationBuilder.DropTable(
                name: "Merges",
                schema: "subjects");

            migrationBuilder.DropTable(
                name: "NameDeletions",
                schema: "subjects");

            migrationBuilder.DropTable(
                name: "Names",
                schema: "subjects");

            migrationBuilder.DropTable(
                name: "NameTokens",
                schema: "subjects");

            migrationBuilder.DropTable(
                name: "Notes",
                schema: "subjects");

            migrationBuilder.DropTable(
                name: "People",
                schema: "subjects");

            migrationBuilder.DropTable(
                name: "Places",
                schema: "subjects");

            migrationBuilder.DropTable(
                name: "ProcessingRestrictions",
                schema: "subjects");

            migrationBuilder.DropTable(
                name: "Protections",
                schema: "subjects");

            migrationBuilder.DropTable(
                name: "Sources",
                schema: "subjects");

            migrationBuilder.DropTable(
                name: "SubjectTokens",
                schema: "subjects");

            migrationBuilder.DropTable(
                name: "TellingAttempts",
                schema: "subjects");

            migrationBuilder.DropTable(
                name: "AccessRequests",
                schema: "subjects");

            migrationBuilder.DropTable(
                name: "Subjects",
                schema: "subjects");

            migrationBuilder.DropTable(
                name: "TellingDuties",
                schema: "subjects");
        }
    }
}
