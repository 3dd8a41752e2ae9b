using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Poet.Migrations.Sqlite.Migrations.Subjects
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "subjects_Access",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    From = table.Column<long>(type: "INTEGER", nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    MergeId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subjects_Access", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "subjects_AccessAnswers",
                columns: table => new
                {
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Json = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Html = table.Column<byte[]>(type: "BLOB", nullable: false),
                    JsonSha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    HtmlSha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subjects_AccessAnswers", x => x.RequestId);
                });

            migrationBuilder.CreateTable(
                name: "subjects_AccessRequests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    AskedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IdentityOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IdentityHow = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ExtendedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ExtendedWhy = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CompiledAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CompiledById = table.Column<Guid>(type: "TEXT", nullable: true),
                    CompiledBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    AnswerWhy = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    SilentOnLeftOut = table.Column<bool>(type: "INTEGER", nullable: false),
                    ProposedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    ProposedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AnsweredBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subjects_AccessRequests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "subjects_Custody",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ExpectedRelease = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReleasedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LicenceUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LicenceEndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Where = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    StruckOutAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subjects_Custody", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "subjects_EqualityTraits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Sex = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    EthnicGroup = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    SaidAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SaidBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subjects_EqualityTraits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "subjects_Erasures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Grounds = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    ProposedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ProposedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DecidedWhy = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subjects_Erasures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "subjects_Holds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    PlacedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    PlacedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    LiftedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LiftedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    LiftedWhy = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subjects_Holds", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "subjects_Kept",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Answers = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Group = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    NextReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subjects_Kept", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "subjects_MappaActions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    On = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordReference = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    MayHoldProtectedDetails = table.Column<bool>(type: "INTEGER", nullable: false),
                    MeetingOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Minutes = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReportedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subjects_MappaActions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "subjects_MappaPeriods",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Category = table.Column<int>(type: "INTEGER", nullable: false),
                    Level = table.Column<int>(type: "INTEGER", nullable: false),
                    LeadAgency = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Area = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Minutes = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    StruckOutAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subjects_MappaPeriods", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "subjects_Merges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    KeptId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MergedId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UndoneAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subjects_Merges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "subjects_NameDeletions",
                columns: table => new
                {
                    Deletion = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Token = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subjects_NameDeletions", x => new { x.Deletion, x.Token });
                });

            migrationBuilder.CreateTable(
                name: "subjects_NameTokens",
                columns: table => new
                {
                    Token = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Sound = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subjects_NameTokens", x => x.Token);
                });

            migrationBuilder.CreateTable(
                name: "subjects_People",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Protected = table.Column<bool>(type: "INTEGER", nullable: false),
                    Category = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subjects_People", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "subjects_Places",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Protected = table.Column<bool>(type: "INTEGER", nullable: false),
                    AreaGeoJson = table.Column<string>(type: "TEXT", nullable: true),
                    HomeOf = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subjects_Places", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "subjects_ProcessingRestrictions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Ground = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Contested = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    PlacedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    PlacedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    LiftedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LiftedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    LiftedWhy = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ToldOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Told = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subjects_ProcessingRestrictions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "subjects_Protections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    SafeHow = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    SafeWhen = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Never = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Views = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ViewsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Consent = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    ConsentOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Needs = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    SpokenForBy = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    NeedsSupport = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    NeedsSupportOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subjects_Protections", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "subjects_Sources",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subjects_Sources", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "subjects_Subjects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    FamilyName = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    BornOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    MergedInto = table.Column<Guid>(type: "TEXT", nullable: true),
                    RetentionGroup = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    ReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ReviewStaleSince = table.Column<long>(type: "INTEGER", nullable: false),
                    KeptUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ErasedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ProcessingGround = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Contested = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subjects_Subjects", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "subjects_SubjectTokens",
                columns: table => new
                {
                    Token = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsAlias = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subjects_SubjectTokens", x => new { x.Token, x.SubjectId });
                });

            migrationBuilder.CreateTable(
                name: "subjects_TellingDuties",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    HeldBy = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    OrderId = table.Column<Guid>(type: "TEXT", nullable: true),
                    BreachId = table.Column<Guid>(type: "TEXT", nullable: true),
                    TakesBack = table.Column<Guid>(type: "TEXT", nullable: true),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    KnownAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subjects_TellingDuties", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "subjects_AccessItems",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Section = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    MayHoldProtectedDetails = table.Column<bool>(type: "INTEGER", nullable: false),
                    Ground = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Why = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ToBeWeighed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subjects_AccessItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_subjects_AccessItems_subjects_AccessRequests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "subjects_AccessRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "subjects_Categories",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Categories = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    SaidAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SaidBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subjects_Categories", x => x.Id);
                    table.ForeignKey(
                        name: "FK_subjects_Categories_subjects_Subjects_SubjectId",
                        column: x => x.SubjectId,
                        principalTable: "subjects_Subjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "subjects_Corrections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Before = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    After = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subjects_Corrections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_subjects_Corrections_subjects_Subjects_SubjectId",
                        column: x => x.SubjectId,
                        principalTable: "subjects_Subjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "subjects_Identifiers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Raw = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Canonical = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Validity = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subjects_Identifiers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_subjects_Identifiers_subjects_Subjects_SubjectId",
                        column: x => x.SubjectId,
                        principalTable: "subjects_Subjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "subjects_Names",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Full = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Normal = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    IsAlias = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subjects_Names", x => x.Id);
                    table.ForeignKey(
                        name: "FK_subjects_Names_subjects_Subjects_SubjectId",
                        column: x => x.SubjectId,
                        principalTable: "subjects_Subjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "subjects_Notes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    MayHoldProtectedDetails = table.Column<bool>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subjects_Notes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_subjects_Notes_subjects_Subjects_SubjectId",
                        column: x => x.SubjectId,
                        principalTable: "subjects_Subjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "subjects_TellingAttempts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DutyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    How = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Response = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Because = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subjects_TellingAttempts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_subjects_TellingAttempts_subjects_TellingDuties_DutyId",
                        column: x => x.DutyId,
                        principalTable: "subjects_TellingDuties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_subjects_Access_SubjectId_Force_Until",
                table: "subjects_Access",
                columns: new[] { "SubjectId", "Force", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_subjects_AccessAnswers_SubjectId",
                table: "subjects_AccessAnswers",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_subjects_AccessItems_RequestId",
                table: "subjects_AccessItems",
                column: "RequestId");

            migrationBuilder.CreateIndex(
                name: "IX_subjects_AccessItems_SubjectId",
                table: "subjects_AccessItems",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_subjects_AccessRequests_Force_State_AnsweredAt",
                table: "subjects_AccessRequests",
                columns: new[] { "Force", "State", "AnsweredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_subjects_AccessRequests_Force_State_DueOn",
                table: "subjects_AccessRequests",
                columns: new[] { "Force", "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_subjects_AccessRequests_PersonId",
                table: "subjects_AccessRequests",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_subjects_Categories_SubjectId",
                table: "subjects_Categories",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_subjects_Corrections_SubjectId",
                table: "subjects_Corrections",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_subjects_Custody_LicenceEndedOn_LicenceUntil",
                table: "subjects_Custody",
                columns: new[] { "LicenceEndedOn", "LicenceUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_subjects_Custody_ReleasedOn_ExpectedRelease",
                table: "subjects_Custody",
                columns: new[] { "ReleasedOn", "ExpectedRelease" });

            migrationBuilder.CreateIndex(
                name: "IX_subjects_Custody_SubjectId",
                table: "subjects_Custody",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_subjects_EqualityTraits_SubjectId_Force",
                table: "subjects_EqualityTraits",
                columns: new[] { "SubjectId", "Force" });

            migrationBuilder.CreateIndex(
                name: "IX_subjects_Erasures_State_ProposedAt",
                table: "subjects_Erasures",
                columns: new[] { "State", "ProposedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_subjects_Erasures_SubjectId",
                table: "subjects_Erasures",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_subjects_Holds_SubjectId",
                table: "subjects_Holds",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_subjects_Identifiers_Kind_Canonical",
                table: "subjects_Identifiers",
                columns: new[] { "Kind", "Canonical" });

            migrationBuilder.CreateIndex(
                name: "IX_subjects_Identifiers_SubjectId",
                table: "subjects_Identifiers",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_subjects_Kept_SubjectId",
                table: "subjects_Kept",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_subjects_MappaActions_Force_State_DueOn",
                table: "subjects_MappaActions",
                columns: new[] { "Force", "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_subjects_MappaActions_Force_State_ReportedOn",
                table: "subjects_MappaActions",
                columns: new[] { "Force", "State", "ReportedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_subjects_MappaActions_RecordId",
                table: "subjects_MappaActions",
                column: "RecordId");

            migrationBuilder.CreateIndex(
                name: "IX_subjects_MappaActions_SubjectId",
                table: "subjects_MappaActions",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_subjects_MappaPeriods_SubjectId",
                table: "subjects_MappaPeriods",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_subjects_Merges_KeptId",
                table: "subjects_Merges",
                column: "KeptId");

            migrationBuilder.CreateIndex(
                name: "IX_subjects_Merges_MergedId",
                table: "subjects_Merges",
                column: "MergedId");

            migrationBuilder.CreateIndex(
                name: "IX_subjects_Names_Normal",
                table: "subjects_Names",
                column: "Normal");

            migrationBuilder.CreateIndex(
                name: "IX_subjects_Names_SubjectId",
                table: "subjects_Names",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_subjects_NameTokens_Sound",
                table: "subjects_NameTokens",
                column: "Sound");

            migrationBuilder.CreateIndex(
                name: "IX_subjects_Notes_SubjectId",
                table: "subjects_Notes",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_subjects_People_SubjectId",
                table: "subjects_People",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_subjects_Places_SubjectId",
                table: "subjects_Places",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_subjects_ProcessingRestrictions_SubjectId",
                table: "subjects_ProcessingRestrictions",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_subjects_Protections_SubjectId",
                table: "subjects_Protections",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_subjects_Sources_SubjectId",
                table: "subjects_Sources",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_subjects_Subjects_BornOn",
                table: "subjects_Subjects",
                column: "BornOn");

            migrationBuilder.CreateIndex(
                name: "IX_subjects_Subjects_MergedInto",
                table: "subjects_Subjects",
                column: "MergedInto");

            migrationBuilder.CreateIndex(
                name: "IX_subjects_Subjects_ReviewOn",
                table: "subjects_Subjects",
                column: "ReviewOn");

            migrationBuilder.CreateIndex(
                name: "IX_subjects_Subjects_ReviewStaleSince",
                table: "subjects_Subjects",
                column: "ReviewStaleSince");

            migrationBuilder.CreateIndex(
                name: "IX_subjects_SubjectTokens_SubjectId",
                table: "subjects_SubjectTokens",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_subjects_TellingAttempts_DutyId",
                table: "subjects_TellingAttempts",
                column: "DutyId");

            migrationBuilder.CreateIndex(
                name: "IX_subjects_TellingDuties_Cause_On",
                table: "subjects_TellingDuties",
                columns: new[] { "Cause", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_subjects_TellingDuties_Force_State_AnsweredAt",
                table: "subjects_TellingDuties",
                columns: new[] { "Force", "State", "AnsweredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_subjects_TellingDuties_Force_State_DueAt",
                table: "subjects_TellingDuties",
                columns: new[] { "Force", "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_subjects_TellingDuties_OrderId",
                table: "subjects_TellingDuties",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_subjects_TellingDuties_PersonId",
                table: "subjects_TellingDuties",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_subjects_TellingDuties_SubjectId",
                table: "subjects_TellingDuties",
                column: "SubjectId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "subjects_Access");

            migrationBuilder.DropTable(
                name: "subjects_AccessAnswers");

            migrationBuilder.DropTable(
                name: "subjects_AccessItems");

            migrationBuilder.DropTable(
                name: "subjects_Categories");

            migrationBuilder.DropTable(
                name: "subjects_Corrections");

            migrationBuilder.DropTable(
                name: "subjects_Custody");

            migrationBuilder.DropTable(
                name: "subjects_EqualityTraits");

            migrationBuilder.DropTable(
                name: "subjects_Erasures");

            migrationBuilder.DropTable(
                name: "subjects_Holds");

            migrationBuilder.DropTable(
                name: "subjects_Identifiers");

            migrationBuilder.DropTable(
                name: "subjects_Kept");

            migrationBuilder.DropTable(
                name: "subjects_MappaActions");

            migrationBuilder.DropTable(
                name: "subjects_MappaPeriods");

            migrationBuilder.DropTable(
                name: "subjects_Merges");

            migrationBuilder.DropTable(
                name: "subjects_NameDeletions");

            migrationBuilder.DropTable(
                name: "subjects_Names");

            migrationBuilder.DropTable(
                name: "subjects_NameTokens");

            migrationBuilder.DropTable(
                name: "subjects_Notes");

            migrationBuilder.DropTable(
                name: "subjects_People");

            migrationBuilder.DropTable(
                name: "subjects_Places");

            migrationBuilder.DropTable(
                name: "subjects_ProcessingRestrictions");

            migrationBuilder.DropTable(
                name: "subjects_Protections");

            migrationBuilder.DropTable(
                name: "subjects_Sources");

            migrationBuilder.DropTable(
                name: "subjects_SubjectTokens");

            migrationBuilder.DropTable(
                name: "subjects_TellingAttempts");

            migrationBuilder.DropTable(
                name: "subjects_AccessRequests");

            migrationBuilder.DropTable(
                name: "subjects_Subjects");

            migrationBuilder.DropTable(
                name: "subjects_TellingDuties");
        }
    }
}
